// The program `dragoman`: its commands and their help.
#include <cstdio>
#include <cstring>
#include <string_view>

#include "app/annotate.h"
#include "app/arguments.h"
#include "app/generator.h"
#include "app/model_files.h"
#include "nlp/analyse.h"

namespace dragoman {

namespace {

constexpr int kAllWell = 0, kSomeFailed = 1, kWrongUse = 2;

using Words = std::span<const char* const>;

struct Command {
    std::string_view name;
    const char* help;
    int (*run)(Words words, const char* help);
};

int wrong_use(const std::string& problem, const char* help) {
    std::fprintf(stderr, "%s\n\n%s", problem.c_str(), help);
    return kWrongUse;
}

LoadedModels load_and_complain(const Arguments& arguments) {
    LoadedModels loaded = load_models(find_models_folder(arguments.value("--models")));
    for (const std::string& complaint : loaded.complaints) std::fprintf(stderr, "%s\n", complaint.c_str());
    return loaded;
}

constexpr const char* kAnnotateHelp =
    "dragoman annotate [OPTION]... FILE...\n"
    "  Reads news articles (plain text, UTF-8) and writes one document of JSON a line.\n"
    "  FILE                 an article; - is standard input\n"
    "  --format json        the only format of this version\n"
    "  --tokens             write words, lemmas, tags and trees too\n"
    "  --offset-unit UNIT   codepoint (default), utf8 or utf16\n"
    "  --jsonl              each FILE holds one {\"id\",\"text\"} a line; ids are kept, bad lines are\n"
    "                       reported on standard error and skipped\n"
    "  --out FOLDER         write FOLDER/NAME.json for each NAME.txt instead of standard output\n"
    "  --jobs N             work on N articles at once; the order stays\n"
    "  --models FOLDER      where the model files are (default: $DRAGOMAN_MODELS, then assets/models)\n"
    "  Ends with 0 when all went well, 1 when something was left out, 2 when it was called wrongly.\n";

int annotate_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--format", true}, {"--tokens"}, {"--offset-unit", true}, {"--jsonl"},
                                       {"--out", true}, {"--jobs", true}, {"--models", true}};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    AnnotateOptions options;
    options.inputs = arguments.rest();
    options.lines = arguments.has("--jsonl");
    options.out_dir = arguments.value("--out");
    options.json.tokens = arguments.has("--tokens");
    options.json.offset_unit = offset_unit_named(arguments.value("--offset-unit", "codepoint"), OffsetUnit::Count);
    if (options.inputs.empty()) return wrong_use("Name the files to annotate, or - for standard input.", help);
    if (arguments.value("--format", "json") != "json") return wrong_use(sentence(Error::UnknownFormat), help);
    if (options.json.offset_unit == OffsetUnit::Count) return wrong_use("The offset unit is codepoint, utf8 or utf16.", help);
    if (!parse_count(arguments.value("--jobs", "1"), 1, 256, options.jobs)) return wrong_use("--jobs takes a number from 1 to 256.", help);
    if (options.lines && !options.out_dir.empty()) return wrong_use("--jsonl and --out do not go together.", help);
    const LoadedModels loaded = load_and_complain(arguments);
    options.json.generator = loaded.generator.name();
    const uint32_t failed = annotate_all(options, [&](std::string text) { return analyse(loaded.models, std::move(text)); });
    return failed == 0 && loaded.complaints.empty() ? kAllWell : kSomeFailed;
}

constexpr Command kCommands[] = {
    {"annotate", kAnnotateHelp, annotate_command},
};

int print_help(std::FILE* stream) {
    std::fprintf(stream, "dragoman %s: who did and said what to whom in a news article\n\n", kVersion);
    for (const Command& command : kCommands) std::fprintf(stream, "%s\n", command.help);
    return stream == stdout ? kAllWell : kWrongUse;
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h" || word == "help"; }

int run(Words words) {
    if (words.empty()) return print_help(stderr);
    const std::string_view name = words[0];
    if (asks_for_help(name)) return print_help(stdout);
    if (name == "--version") {
        std::printf("dragoman %s\n", kVersion);
        return kAllWell;
    }
    for (const Command& command : kCommands) {
        if (command.name != name) continue;
        if (words.size() > 1 && asks_for_help(words[1])) {
            std::fputs(command.help, stdout);
            return kAllWell;
        }
        return command.run(words.subspan(1), command.help);
    }
    std::fprintf(stderr, "The command %s is not known.\n\n", words[0]);
    return print_help(stderr);
}

}  // namespace

}  // namespace dragoman

int main(int count, char** words) {
    return dragoman::run({const_cast<const char* const*>(words) + 1, static_cast<size_t>(count > 0 ? count - 1 : 0)});
}

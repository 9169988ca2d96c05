// The program `dragoman`: its commands and their help.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

#include "app/annotate.h"
#include "app/arguments.h"
#include "app/bench.h"
#include "app/bench_diagrams.h"
#include "app/compare_files.h"
#include "app/convert.h"
#include "app/draw.h"
#include "app/generator.h"
#include "app/model_files.h"
#include "io/diagram_formats.h"
#include "io/file.h"
#include "io/json.h"
#include "nlp/analyse.h"
#include "text/clean.h"
#include "train/evaluation.h"
#include "train/stages.h"

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
    for (const std::string& complaint : loaded.complaints)
        std::fprintf(stderr, "%s\n", complaint.c_str());
    return loaded;
}

constexpr const char* kAnnotateHelp =
    "dragoman annotate [OPTION]... FILE...\n"
    "  Reads news articles (plain text, UTF-8) and writes one document of JSON a line.\n"
    "  FILE                 an article; - is standard input\n"
    "  --format json        the only format of this version\n"
    "  --tokens             write words, lemmas, tags and trees too\n"
    "  --explain            write why each relation was found, as text for people, not JSON\n"
    "  --offset-unit UNIT   codepoint (default), utf8 or utf16\n"
    "  --jsonl              each FILE holds one {\"id\",\"text\"} a line; ids are kept, bad lines "
    "are\n"
    "                       reported on standard error and skipped\n"
    "  --out FOLDER         write FOLDER/NAME.json for each NAME.txt instead of standard output\n"
    "  --jobs N             work on N articles at once; the order stays\n"
    "  --models FOLDER      where the model files are (default: $DRAGOMAN_MODELS, then "
    "assets/models)\n"
    "  Ends with 0 when all went well, 1 when something was left out, 2 when it was called "
    "wrongly.\n";

int annotate_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--explain"},           {"--format", true}, {"--tokens"},
                                       {"--offset-unit", true}, {"--jsonl"},        {"--out", true},
                                       {"--jobs", true},        {"--models", true}};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    AnnotateOptions options;
    options.inputs = arguments.rest();
    options.lines = arguments.has("--jsonl");
    options.out_dir = arguments.value("--out");
    options.explain = arguments.has("--explain");
    options.json.tokens = arguments.has("--tokens");
    options.json.offset_unit =
        offset_unit_named(arguments.value("--offset-unit", "codepoint"), OffsetUnit::Count);
    if (options.inputs.empty())
        return wrong_use("Name the files to annotate, or - for standard input.", help);
    if (arguments.value("--format", "json") != "json")
        return wrong_use(sentence(Error::UnknownFormat), help);
    if (options.json.offset_unit == OffsetUnit::Count)
        return wrong_use("The offset unit is codepoint, utf8 or utf16.", help);
    if (!parse_count(arguments.value("--jobs", "1"), 1, 256, options.jobs))
        return wrong_use("--jobs takes a number from 1 to 256.", help);
    if (options.lines && !options.out_dir.empty())
        return wrong_use("--jsonl and --out do not go together.", help);
    if (options.explain && !options.out_dir.empty())
        return wrong_use("--explain writes to standard output only.", help);
    const LoadedModels loaded = load_and_complain(arguments);
    options.json.generator = loaded.generator.name();
    const uint32_t failed = annotate_all(
        options, [&](std::string text) { return analyse(loaded.models, std::move(text)); });
    return failed == 0 && loaded.complaints.empty() ? kAllWell : kSomeFailed;
}

constexpr const char* kEvalHelp =
    "dragoman eval names|syntax|quotes|events|entities|relations --gold FILE [OPTION]...\n"
    "  Compares the program's answers with a corpus and prints a table.\n"
    "  --gold FILE          names: IOB2; syntax: CoNLL-U; relations and, for all ten types, "
    "names:\n"
    "                       a file of assets/annotations; the others: JSON, see "
    "src/train/corpus_json.h\n"
    "  --data FOLDER        where the texts of assets/annotations are (default ../shared/data)\n"
    "  --types 3|4|10       names: how many types are told apart (default 3)\n"
    "  --reader-alone       names: before the rules look at them\n"
    "  --raw                syntax: begin with plain text, not with the file's words\n"
    "  --out FILE           write the predictions, in the form of the gold file\n"
    "  --scores             print NAME tab SCORE lines only, for programs\n"
    "  --models FOLDER      where the model files are\n";

Result<Evaluation> evaluate(const std::string& stage, const Models& models,
                            const Arguments& arguments, uint32_t types) {
    const std::string gold = arguments.value("--gold");
    const std::string data = arguments.value("--data", TrainPaths().data);
    if (stage == "names")
        return evaluate_names(models, {gold, data, types, arguments.has("--reader-alone")});
    if (stage == "syntax") return evaluate_syntax(models, gold, arguments.has("--raw"));
    if (stage == "quotes") {
        const std::string folder = find_models_folder(arguments.value("--models"));
        return evaluate_quotes(models, folder + "/attributions.drgm", gold);
    }
    if (stage == "events") return evaluate_events(models, gold);
    if (stage == "entities") return evaluate_entities(models, gold);
    if (stage == "relations") return evaluate_relations(models, gold, data);
    return Error::UnknownFormat;
}

int eval_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--gold", true},   {"--types", true}, {"--reader-alone"},
                                       {"--raw"},          {"--out", true},   {"--scores"},
                                       {"--models", true}, {"--data", true}};
    constexpr std::string_view kStages[] = {"names",  "syntax",   "quotes",
                                            "events", "entities", "relations"};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.rest().size() != 1) return wrong_use("Name one stage to evaluate.", help);
    const std::string stage = arguments.rest()[0];
    if (std::find(std::begin(kStages), std::end(kStages), stage) == std::end(kStages))
        return wrong_use("The stage " + stage + " is not known.", help);
    if (!arguments.has("--gold")) return wrong_use("Name the gold file with --gold.", help);
    uint32_t types = 0;
    if (!parse_count(arguments.value("--types", "3"), 3, 10, types) ||
        (types != 3 && types != 4 && types != 10)) {
        return wrong_use("--types takes 3, 4 or 10.", help);
    }
    const LoadedModels loaded = load_and_complain(arguments);
    const Result<Evaluation> evaluation = evaluate(stage, loaded.models, arguments, types);
    if (!evaluation) {
        std::fprintf(stderr, "%s: %s\n", arguments.value("--gold").c_str(),
                     sentence(evaluation.error()));
        return kSomeFailed;
    }
    if (!arguments.has("--scores"))
        std::fputs(evaluation->report.c_str(), stdout);
    else
        for (const auto& [name, score] : evaluation->scores)
            std::printf("%s\t%.2f\n", name.c_str(), score);
    if (!arguments.has("--out")) return kAllWell;
    const std::string path = arguments.value("--out");
    const Error error = write_file(path, evaluation->predictions);
    if (error != Error::None) std::fprintf(stderr, "%s: %s\n", path.c_str(), sentence(error));
    return error == Error::None ? kAllWell : kSomeFailed;
}

constexpr const char* kTrainHelp =
    "dragoman train lexicon|words|vectors|samples|pretrain|reader|names|ends|conll2003|events|\n"
    "               attributions|all [OPTION]...\n"
    "  Makes the model files from the data, stage by stage (src/train/stages.h says what each "
    "does).\n"
    "  --data FOLDER        corpora and lists (default ../shared/data)\n"
    "  --work FOLDER        for what is made on the way (default build/train)\n"
    "  --models FOLDER      where the model files go (default assets/models)\n"
    "  --source FOLDER      where the sources are (default src)\n";

int train_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {
        {"--data", true}, {"--work", true}, {"--models", true}, {"--source", true}};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.rest().size() != 1) return wrong_use("Name one stage to train.", help);
    TrainPaths paths;
    paths.data = arguments.value("--data", paths.data);
    paths.work = arguments.value("--work", paths.work);
    paths.models = arguments.value("--models", paths.models);
    paths.source = arguments.value("--source", paths.source);
    const std::string stage = arguments.rest()[0];
    const Error error = train(stage, paths);
    if (error == Error::UnknownFormat)
        return wrong_use("The stage " + stage + " is not known.", help);
    if (error != Error::None) std::fprintf(stderr, "%s: %s\n", stage.c_str(), sentence(error));
    return error == Error::None ? kAllWell : kSomeFailed;
}

constexpr const char* kDiagramHelp =
    "dragoman diagram [OPTION]... FILE\n"
    "  Draws who acts on whom in an article (plain text) or in a document of dragoman annotate "
    "(.json).\n"
    "  --format FORMAT      svg (default), graphml, gexf, dot, oligrapher or places\n"
    "  --layout LAYOUT      free (default), layers, rings or timeline\n"
    "  --dark               light words on a dark ground\n"
    "  --connected          leave out who has no relation to anybody\n"
    "  --out FILE           write into a file instead of standard output\n"
    "  --models FOLDER      where the model files are\n";

Result<Document> read_document(const std::string& path, const Arguments& arguments) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    if (path.ends_with(".json")) return read_json(*bytes);
    Result<std::string> text = clean_text(*bytes);
    if (!text) return text.error();
    const LoadedModels loaded = load_and_complain(arguments);
    return analyse(loaded.models, std::move(*text));
}

int diagram_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--format", true}, {"--layout", true}, {"--dark"},
                                       {"--connected"},    {"--out", true},    {"--models", true}};
    constexpr std::string_view kLayouts[] = {"free", "layers", "rings", "timeline"};
    static_assert(std::size(kLayouts) == static_cast<size_t>(LayoutKind::Count));
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.rest().size() != 1) return wrong_use("Name one file to draw.", help);
    DrawOptions options;
    options.format = arguments.value("--format", options.format);
    const auto layout =
        std::find(std::begin(kLayouts), std::end(kLayouts), arguments.value("--layout", "free"));
    if (layout == std::end(kLayouts))
        return wrong_use("The layout is free, layers, rings or timeline.", help);
    options.layout = static_cast<LayoutKind>(layout - std::begin(kLayouts));
    options.dark = arguments.has("--dark");
    options.show_unconnected = !arguments.has("--connected");
    if (!find_diagram_format(options.format))
        return wrong_use(sentence(Error::UnknownFormat), help);
    const std::string path = arguments.rest()[0], out = arguments.value("--out");
    const Result<Document> doc = read_document(path, arguments);
    if (!doc) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), sentence(doc.error()));
        return kSomeFailed;
    }
    const std::string file = *draw_document(*doc, options);
    if (out.empty()) {
        std::fwrite(file.data(), 1, file.size(), stdout);
        return kAllWell;
    }
    const Error error = write_file(out, file);
    if (error != Error::None) std::fprintf(stderr, "%s: %s\n", out.c_str(), sentence(error));
    return error == Error::None ? kAllWell : kSomeFailed;
}

constexpr const char* kConvertHelp =
    "dragoman convert [OPTION]... IN OUT\n"
    "  Turns a document or an article from one format into another. What the other format cannot\n"
    "  keep is said on standard error. Plain text and HTML are analysed first.\n"
    "  IN, OUT              files; - is standard input or output\n"
    "  --from, --to FORMAT  their formats, where the endings do not say them\n"
    "  --bare               do not analyse plain text and HTML\n"
    "  --formats            list the formats: name, what can be done, ending, what it is for\n"
    "  --models FOLDER      where the model files are\n"
    "  Ends with 0 when all went well, 1 when nothing was written, 2 when it was called wrongly.\n";

int convert_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {
        {"--from", true}, {"--to", true}, {"--bare"}, {"--formats"}, {"--models", true}};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.has("--formats")) {
        std::fputs(formats_help().c_str(), stdout);
        return kAllWell;
    }
    if (arguments.rest().size() != 2)
        return wrong_use("Name one file to read and one to write.", help);
    ConvertOptions options;
    options.input = arguments.rest()[0];
    options.output = arguments.rest()[1];
    options.from = arguments.value("--from");
    options.to = arguments.value("--to");
    options.generator = std::string("dragoman ") + kVersion;
    const TextAnalyser analyser = [&](std::string text) {
        const LoadedModels loaded = load_and_complain(arguments);
        return analyse(loaded.models, std::move(text));
    };
    return convert(options, arguments.has("--bare") ? TextAnalyser() : analyser);
}

constexpr const char* kCompareHelp =
    "dragoman compare [OPTION]... A B\n"
    "  How far two annotations of one text agree: F1 of mentions, entities, quotes, roles and\n"
    "  relations, Cohen's kappa of the words' types, and every difference in the order of the "
    "text.\n"
    "  Of two articles on one story: who is in both, what only one says of whom or says against\n"
    "  the other, and who is quoted where.\n"
    "  A, B                 files of any format that dragoman convert reads; plain text and HTML "
    "are\n"
    "                       analysed first\n"
    "  --from FORMAT        the format of both, where the endings do not say it\n"
    "  --json               one line of JSON\n"
    "  --models FOLDER      where the model files are\n"
    "  Ends with 0 when they agree in all, 1 when they do not, 2 when they cannot be compared.\n";

int compare_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--from", true}, {"--json"}, {"--models", true}};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.rest().size() != 2) return wrong_use("Name two files to compare.", help);
    std::optional<LoadedModels> loaded;  // only where an article must be analysed
    const TextAnalyser analyser = [&](std::string text) {
        if (!loaded) loaded = load_and_complain(arguments);
        return analyse(loaded->models, std::move(text));
    };
    return compare_files({arguments.rest()[0], arguments.rest()[1], arguments.value("--from"),
                          arguments.has("--json")},
                         analyser);
}

constexpr const char* kBenchHelp =
    "dragoman bench [--models FOLDER] FILE...\n"
    "dragoman bench --diagrams [STORY.gold.json]...\n"
    "  Times the analysis of each article, warm, and of the first one repeated to 500, 5 000 and\n"
    "  50 000 words. tests/bench/core.mjs does the same in wasm and compares the answers.\n"
    "  --diagrams           count what is wrong with the diagrams of gold stories, beside Graphviz "
    "where it\n"
    "                       is installed, and time large graphs\n";

int bench_command(Words words, const char* help) {
    constexpr OptionKind kOptions[] = {{"--models", true}, {"--diagrams"}};
    constexpr uint32_t kLengths[] = {500, 5000, 50000};
    const Arguments arguments = parse_arguments(words, kOptions);
    if (!arguments.problem().empty()) return wrong_use(arguments.problem(), help);
    if (arguments.has("--diagrams")) {
        const Error error = bench_diagrams(arguments.rest());
        if (error != Error::None) std::fprintf(stderr, "%s\n", sentence(error));
        return error == Error::None ? kAllWell : kSomeFailed;
    }
    if (arguments.rest().empty()) return wrong_use("Name an article to begin with.", help);
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& path : arguments.rest()) {
        const Result<std::string> bytes = read_file(path);
        const Result<std::string> text = bytes ? clean_text(*bytes) : bytes;
        if (!text) {
            std::fprintf(stderr, "%s: %s\n", path.c_str(), sentence(text.error()));
            return kSomeFailed;
        }
        texts.emplace_back(path.substr(path.rfind('/') + 1), *text);
    }
    for (uint32_t length : kLengths)
        texts.emplace_back(std::to_string(length) + " words",
                           repeat_to_words(texts[0].second, length));
    const LoadedModels loaded = load_and_complain(arguments);
    for (const auto& [name, text] : texts) {
        const Timing timing = time_analysis(
            [&](std::string article) { return analyse(loaded.models, std::move(article)); }, text);
        std::fputs(timing_row(name, text, timing).c_str(), stdout);
        std::printf("%-24s story stages: %.0f %% of the time\n", "",
                    story_share(loaded.models, text));
        std::fflush(stdout);
    }
    return loaded.complaints.empty() ? kAllWell : kSomeFailed;
}

constexpr Command kCommands[] = {
    {"annotate", kAnnotateHelp, annotate_command}, {"eval", kEvalHelp, eval_command},
    {"diagram", kDiagramHelp, diagram_command},    {"train", kTrainHelp, train_command},
    {"convert", kConvertHelp, convert_command},    {"compare", kCompareHelp, compare_command},
    {"bench", kBenchHelp, bench_command},
};

int print_help(std::FILE* stream) {
    std::fprintf(stream, "dragoman %s: who did and said what to whom in a news article\n\n",
                 kVersion);
    for (const Command& command : kCommands) std::fprintf(stream, "%s\n", command.help);
    return stream == stdout ? kAllWell : kWrongUse;
}

bool asks_for_help(std::string_view word) {
    return word == "--help" || word == "-h" || word == "help";
}

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
    return dragoman::run({const_cast<const char* const*>(words) + 1,
                          static_cast<size_t>(count > 0 ? count - 1 : 0)});
}

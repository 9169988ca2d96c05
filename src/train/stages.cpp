#include "train/stages.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "io/file.h"
#include "train/lexicon_builder.h"
#include "train/raw_words.h"
#include "train/samples.h"

namespace dragoman {

namespace {

Error run(const std::string& command) {
    printf("$ %s\n", command.c_str());
    fflush(stdout);
    return std::system(command.c_str()) == 0 ? Error::None : Error::FileUnreadable;
}

std::string quoted(const std::string& path) {
    std::string out = "'";
    for (char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

Error train_lexicon_stage(const TrainPaths& paths) {
    return train_lexicon(paths.data, paths.models + "/lexicon.drgm");
}

Error train_words(const TrainPaths& paths) {
    return write_raw_words(paths.data + "/raw", paths.work + "/words.txt");
}

// One thread: with more, fastText's result depends on how they interleave.
Error train_vectors(const TrainPaths& paths) {
    return run("fasttext skipgram -input " + quoted(paths.work + "/words.txt") + " -output " +
               quoted(paths.work + "/vectors") +
               " -dim 64 -minCount 20 -epoch 2 -ws 4 -minn 0 -maxn 0 -thread 1 -seed 1");
}

Error make_samples(const TrainPaths& paths) {
    const Result<std::string> words = read_vector_words(paths.work + "/vectors.vec");
    if (!words) return words.error();
    const Result<std::string> bytes = read_file(paths.models + "/lexicon.drgm");
    if (!bytes) return bytes.error();
    const Result<Lexicon> lexicon = read_lexicon(*bytes);
    if (!lexicon) return lexicon.error();
    return write_samples(paths.data, Vocabulary(*words), *lexicon, paths.work);
}

Error train_reader(const TrainPaths& paths) {
    return run("/usr/bin/python3 " + quoted(paths.source + "/train/reader_trainer.py") + " " +
               quoted(paths.work) + " " + quoted(paths.work + "/vectors.vec") + " " +
               quoted(paths.models + "/reader.drgm"));
}

struct Stage {
    std::string_view name;
    Error (*run)(const TrainPaths&);
};
constexpr Stage kStages[] = {
    {"lexicon", train_lexicon_stage}, {"words", train_words},   {"vectors", train_vectors},
    {"samples", make_samples},        {"reader", train_reader},
};

}  // namespace

Error train(std::string_view name, const TrainPaths& paths) {
    std::error_code ignored;
    std::filesystem::create_directories(paths.work, ignored);
    std::filesystem::create_directories(paths.models, ignored);
    bool found = false;
    for (const Stage& stage : kStages) {
        if (name != "all" && name != stage.name) continue;
        found = true;
        printf("train %.*s\n", static_cast<int>(stage.name.size()), stage.name.data());
        fflush(stdout);
        if (const Error error = stage.run(paths); error != Error::None) return error;
    }
    return found ? Error::None : Error::UnknownFormat;
}

}  // namespace dragoman

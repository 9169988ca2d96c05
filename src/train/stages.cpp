#include "train/stages.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "io/file.h"
#include "train/attribution_trainer.h"
#include "train/event_trainer.h"
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

// Writes samples by `write` into `out`, numbered by the word vectors that were trained.
Error make_samples(const TrainPaths& paths, const std::string& out,
                   Error (*write)(const SampleSource&)) {
    const Result<std::string> words = read_vector_words(paths.work + "/vectors.vec");
    if (!words) return words.error();
    const Result<std::string> bytes = read_file(paths.models + "/lexicon.drgm");
    if (!bytes) return bytes.error();
    const Result<Lexicon> lexicon = read_lexicon(*bytes);
    if (!lexicon) return lexicon.error();
    return write({paths.data, paths.annotations, paths.work + "/words.txt", Vocabulary(*words),
                  *lexicon, out});
}

Error make_all_samples(const TrainPaths& paths) {
    return make_samples(paths, paths.work, write_samples);
}

// `work` holds the samples, `out` is the model file to write, if the stage writes one.
Error run_trainer(const TrainPaths& paths, const std::string& stage, const std::string& work,
                  const std::string& out) {
    std::string command = "/usr/bin/python3";
    command.append(" ").append(quoted(paths.source + "/train/reader_trainer.py"));
    command.append(" ").append(stage).append(" ").append(quoted(work));
    if (!out.empty()) command.append(" ").append(quoted(out));
    return run(command);
}

Error pretrain_reader(const TrainPaths& paths) {
    return run_trainer(paths, "pretrain", paths.work, "");
}

Error train_reader(const TrainPaths& paths) {
    return run_trainer(paths, "train", paths.work, paths.models + "/reader.drgm");
}

Error train_names(const TrainPaths& paths) {
    return run_trainer(paths, "names", paths.work, paths.models + "/reader.drgm");
}

Error train_ends(const TrainPaths& paths) {
    return run_trainer(paths, "ends", paths.work, paths.models + "/reader.drgm");
}

// The same method on conll2003.train alone, only to measure it: writes WORK/conll2003/reader.drgm.
Error train_conll2003(const TrainPaths& paths) {
    const std::filesystem::path from = paths.work, to = from / "conll2003";
    std::error_code failure;
    std::filesystem::create_directories(to, failure);
    const auto replace = std::filesystem::copy_options::overwrite_existing;
    for (const char* file :
         {"vectors.vec", "pretrained.pt", "labels.upos", "labels.xpos", "labels.dep"}) {
        std::filesystem::copy_file(from / file, to / file, replace, failure);
        if (failure) return Error::FileUnreadable;
    }
    std::filesystem::copy_file(std::filesystem::path(paths.models) / "lexicon.drgm",
                               to / "lexicon.drgm", replace, failure);
    const std::string work = to.string();
    if (const Error error = make_samples(paths, work, write_conll2003_samples);
        error != Error::None)
        return error;
    return run_trainer(paths, "train", work, work + "/reader.drgm");
}

Error train_event_model(const TrainPaths& paths) {
    return train_events(paths.data, paths.models, paths.work + "/vectors.vec",
                        paths.annotations + "/relations.tsv");
}

Error train_attribution_model(const TrainPaths& paths) {
    return train_attributions(paths.data, paths.models, paths.work);
}

struct Stage {
    std::string_view name;
    Error (*run)(const TrainPaths&);
    bool in_all = true;  // of what is shipped, and not done by a stage before it
};
constexpr Stage kStages[] = {
    {"lexicon", train_lexicon_stage},
    {"words", train_words},
    {"vectors", train_vectors},
    {"samples", make_all_samples},
    {"pretrain", pretrain_reader},
    {"reader", train_reader},
    {"names", train_names, false},
    {"ends", train_ends},
    {"conll2003", train_conll2003, false},
    {"events", train_event_model},
    {"attributions", train_attribution_model},
};

}  // namespace

Error train(std::string_view name, const TrainPaths& paths) {
    std::error_code ignored;
    std::filesystem::create_directories(paths.work, ignored);
    std::filesystem::create_directories(paths.models, ignored);
    bool found = false;
    for (const Stage& stage : kStages) {
        if (name == "all" ? !stage.in_all : name != stage.name) continue;
        found = true;
        printf("train %.*s\n", static_cast<int>(stage.name.size()), stage.name.data());
        fflush(stdout);
        if (const Error error = stage.run(paths); error != Error::None) return error;
    }
    return found ? Error::None : Error::UnknownFormat;
}

}  // namespace dragoman

#include "app/compare_files.h"

#include "io/comparison.h"

namespace dragoman {

namespace {

constexpr int kSame = 0, kDifferent = 1, kCannot = 2;

int fail(std::FILE* complaints, const std::string& path, Error error) {
    std::fprintf(complaints, "%s: %s\n", path.c_str(), sentence(error));
    return kCannot;
}

}  // namespace

int compare_files(const CompareOptions& options, const TextAnalyser& analyser, std::FILE* out,
                  std::FILE* complaints) {
    std::vector<Document> documents;
    for (const std::string& path : {options.a, options.b}) {
        Result<Imported> imported = import_file(path, options.from, analyser);
        if (!imported) return fail(complaints, path, imported.error());
        for (const std::string& lost : imported->left_out)
            std::fprintf(complaints, "%s: %s\n", path.c_str(), lost.c_str());
        documents.push_back(std::move(imported->documents[0]));
    }
    const Document &a = documents[0], &b = documents[1];
    const bool is_one_text = a.text == b.text;
    Result<std::string> answer = std::string();
    if (options.json)
        answer = compare_as_json(a, b);
    else if (is_one_text)
        answer = write_tables(compare(a, b), a);
    else if (const Result<StoryComparison> stories = compare_stories(a, b); stories)
        answer = write_tables(*stories);
    else
        answer = stories.error();
    if (!answer) return fail(complaints, options.b, answer.error());
    std::fputs(answer->c_str(), out);
    if (options.json) std::fputc('\n', out);
    return is_one_text && compare(a, b).differences.empty() ? kSame : kDifferent;
}

}  // namespace dragoman

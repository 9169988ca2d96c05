#include "app/convert.h"

#include <filesystem>

#include "app/draw.h"
#include "io/file.h"
#include "text/clean.h"

namespace dragoman {

namespace {

constexpr int kAllWell = 0, kFailed = 1, kWrongUse = 2;

namespace fs = std::filesystem;

std::string name_of(const std::string& path) {
    return fs::path(path).filename().string();
}

// An article without annotations: a text, or a page that is no edition of ours.
bool is_bare(Format format, const Document& doc) {
    return format == Format::PlainText || (format == Format::Html && doc.mentions.empty() &&
                                           doc.relations.empty() && doc.quotes.empty());
}

// The file and the text beside it: "a/b.ann" has "a/b.txt".
Result<std::vector<NamedFile>> read_files(const std::string& path) {
    Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    std::vector<NamedFile> files = {{name_of(path), std::move(*bytes)}};
    if (path == "-") return files;
    const fs::path beside = fs::path(path).replace_extension(".txt");
    if (beside == fs::path(path)) return files;
    Result<std::string> text = read_file(beside.string());
    if (text) files.push_back({name_of(beside.string()), std::move(*text)});
    return files;
}

// "news/a.tei.xml" -> "a": without an ending of the format, or without its last one.
std::string stem_of(const std::string& path, const FormatRow& row) {
    const std::string name = name_of(path);
    for (std::string_view rest = row.endings; !rest.empty();) {
        const std::string_view ending = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), ending.size() + 1));
        if (name.size() > ending.size() && name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    }
    return fs::path(name).stem().string();
}

class Conversion {
  public:
    Conversion(const ConvertOptions& options, const TextAnalyser& analyser, std::FILE* out,
               std::FILE* complaints)
        : options_(options), analyser_(analyser), out_(out), complaints_(complaints) {}

    int run() {
        Result<std::vector<NamedFile>> files = read_files(options_.input);
        if (!files) return fail(options_.input, files.error());
        const FormatRow* from = find_row(options_.from, options_.input, (*files)[0].bytes);
        const FormatRow* to = find_row(options_.to, options_.output, "");
        if (!from) return refuse(options_.input, "read", "--from");
        if (!to || !to->writes) return refuse(options_.output, "written", "--to");
        Result<Imported> imported = import_documents(from->format, *files);
        if (!imported) return fail(options_.input, imported.error());
        tell(options_.input, imported->left_out);
        std::vector<NamedFile> written;
        for (size_t i = 0; i < imported->documents.size(); ++i) {
            Document& doc = imported->documents[i];
            if (is_bare(from->format, doc) && analyser_) doc = analyser_(std::move(doc.text));
            add_files(doc, *to, i, written);
        }
        return write_all(written);
    }

  private:
    // A name that is given must be known; without one the ending decides.
    static const FormatRow* find_row(const std::string& name, const std::string& path,
                                     std::string_view bytes) {
        return name.empty() ? guess_format(path, bytes) : find_format(name);
    }

    // Further documents of one file are numbered: a.ann, a-2.ann.
    void add_files(const Document& doc, const FormatRow& to, size_t index,
                   std::vector<NamedFile>& written) {
        ExportOptions options;
        options.stem = options_.output == "-" ? "article" : stem_of(options_.output, to);
        if (index > 0) options.stem += "-" + std::to_string(index + 1);
        options.generator = options_.generator;
        if (to.format == Format::Html && !doc.relations.empty())
            options.svg = *draw_document(doc, {.show_unconnected = false});
        Result<Exported> exported = export_document(doc, to.format, options);
        if (index == 0) tell(options_.output, exported->left_out);
        // The format's own file has the very name that was asked for, where it stands alone.
        const bool is_alone = exported->files.size() == 1 || to.format != Format::Csv;
        if (index == 0 && is_alone && options_.output != "-")
            exported->files[0].name = name_of(options_.output);
        const size_t count = options_.output == "-" ? 1 : exported->files.size();
        for (size_t i = 0; i < count; ++i) written.push_back(std::move(exported->files[i]));
    }

    int write_all(std::vector<NamedFile>& files) {
        const fs::path folder = fs::path(options_.output).parent_path();
        if (options_.output != "-" && !keep_what_is_there(folder, files)) return kFailed;
        for (const NamedFile& file : files) {
            if (options_.output == "-") {
                const bool whole =
                    std::fwrite(file.bytes.data(), 1, file.bytes.size(), out_) == file.bytes.size();
                if (!whole) return fail(options_.output, Error::FileUnwritable);
                continue;
            }
            const std::string path = (folder / file.name).string();
            const Error error = write_file(path, file.bytes);
            if (error != Error::None) return fail(path, error);
        }
        return kAllWell;
    }

    // Files that go with the one that was asked for never replace others: the article that was
    // read may be one of them. Takes away what is there already; false where something else is.
    bool keep_what_is_there(const fs::path& folder, std::vector<NamedFile>& files) {
        bool is_free = true;
        std::erase_if(files, [&](const NamedFile& file) {
            const std::string path = (folder / file.name).string();
            if (path == options_.output || !fs::exists(path)) return false;
            const Result<std::string> there = read_file(path);
            if (there && is_same(*there, file)) return true;
            if (file.name == "annotation.conf") {
                tell(path, {"The configuration that is there was left as it is."});
                return true;
            }
            tell(path, {"Another file is there; nothing was written."});
            is_free = false;
            return false;
        });
        return is_free;
    }

    // The same bytes, or the same text with other line ends.
    static bool is_same(const std::string& there, const NamedFile& file) {
        if (there == file.bytes) return true;
        const Result<std::string> text = clean_text(there);
        return file.name.ends_with(".txt") && text && *text == file.bytes;
    }

    void tell(const std::string& path, const std::vector<std::string>& sentences) {
        for (const std::string& sentence : sentences)
            std::fprintf(complaints_, "%s: %s\n", path.c_str(), sentence.c_str());
    }

    int fail(const std::string& path, Error error) {
        tell(path, {sentence(error)});
        return kFailed;
    }

    int refuse(const std::string& path, const char* what, const char* option) {
        std::fprintf(complaints_,
                     "%s: The format in which this can be %s is not known; name one with %s.\n\n%s",
                     path.c_str(), what, option, formats_help().c_str());
        return kWrongUse;
    }

    const ConvertOptions& options_;
    const TextAnalyser& analyser_;
    std::FILE* out_;
    std::FILE* complaints_;
};

}  // namespace

int convert(const ConvertOptions& options, const TextAnalyser& analyser, std::FILE* out,
            std::FILE* complaints) {
    return Conversion(options, analyser, out, complaints).run();
}

Result<Imported> import_file(const std::string& path, const std::string& from,
                             const TextAnalyser& analyser) {
    const Result<std::vector<NamedFile>> files = read_files(path);
    if (!files) return files.error();
    const FormatRow* row = from.empty() ? guess_format(path, (*files)[0].bytes) : find_format(from);
    if (!row) return Error::UnknownFormat;
    Result<Imported> imported = import_documents(row->format, *files);
    if (imported && analyser)
        for (Document& doc : imported->documents)
            if (is_bare(row->format, doc)) doc = analyser(std::move(doc.text));
    return imported;
}

std::string formats_help() {
    std::string text;
    for (const FormatRow& row : formats()) {
        std::string line = "  " + std::string(row.name);
        line.resize(17, ' ');
        line += row.reads ? row.writes ? "in, out  " : "in       " : "out      ";
        line += row.endings.substr(0, row.endings.find(' '));
        if (line.size() < 46) line.resize(46, ' ');
        text += line + " " + std::string(row.description) + "\n";
    }
    return text;
}

}  // namespace dragoman

// Files of other programs that are cut off, damaged, hostile, huge, or in another encoding: each is
// refused with a sentence or becomes a document that can be written again.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuzz/doors.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

using Files = std::vector<NamedFile>;

// Marsaglia's xorshift: the same numbers on every machine.
struct Random {
    uint64_t state;
    uint32_t below(size_t bound) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return static_cast<uint32_t>((state >> 32) % bound);
    }
};

template <class Use>
void for_each_import(Use use) {
    for (const FormatRow& row : formats()) {
        if (!row.reads) continue;
        const Result<Exported> exported = export_document(own_article(), row.format);
        REQUIRE(exported);
        use(row, exported->files);
    }
}

void check(const FormatRow& row, const Files& files) {
    const char* fault = enter_import(row.format, files);
    CHECK_MESSAGE(fault == nullptr, (fault ? fault : ""), " from ", row.name, ": ",
                  files[0].bytes.substr(0, 400));
}

std::string repeated(std::string_view part, size_t size) {
    std::string out;
    out.reserve(size + part.size());
    while (out.size() < size) out += part;
    return out;
}

// The bytes as a program for another alphabet would save them.
std::string as_utf16(std::string_view text) {
    std::string out = "\xFF\xFE";
    for (const char c : text) (out += c) += '\0';
    return out;
}

// What the format's grammar makes expensive when it never ends.
const char* const kNests[] = {"[",
                              "{\"a\":",
                              "[{\"result\":",
                              "<div>",
                              "<b><!--",
                              "&amp;&#x1F600;",
                              "<svg><script>",
                              "T1\tPerson 0 4\tabcd\n",
                              "*\tCoref T1 T1\n",
                              "R1\tX Arg1:R1 Arg2:R1\n",
                              "A1\tNegation A1\n",
                              "T1\tOrg 0 1;1 2;2 3\ta b c\n",
                              "1\ta\t_\t_\t_\t_\t1\t_\t_\tEntity=(e1-person\n",
                              "{\"text\":\"a\",\"label\":[[0,1,\"PER\"]]}\n",
                              "\"\\ud800",
                              "# text = a\n",
                              "\n",
                              "\r",
                              "\t"};

}  // namespace

TEST_CASE("imports: files that are cut off are refused or become documents") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        const size_t size = whole[0].bytes.size();
        for (size_t length = 0; length < size; length += 1 + size / 97) {
            Files files = whole;
            files[0].bytes.resize(length);
            check(row, files);
            files.resize(1);
            check(row, files);
        }
    });
}

TEST_CASE("imports: damaged files are refused or become documents") {
    constexpr std::string_view kSigns = "0123456789\"{}[]()<>,:;-\t\n\\ae\xF0\x80";
    Random random{0x9E3779B97F4A7C15};
    for_each_import([&](const FormatRow& row, const Files& whole) {
        for (int round = 0; round < 150; ++round) {
            Files files = whole;
            std::string& bytes = files[random.below(files.size())].bytes;
            for (uint32_t n = 1 + random.below(5); n > 0 && !bytes.empty(); --n) {
                const size_t at = random.below(bytes.size());
                switch (random.below(4)) {
                    case 0:
                        bytes[at] = static_cast<char>(random.below(256));
                        break;
                    case 1:
                        bytes.erase(at, 1 + random.below(40));
                        break;
                    case 2:
                        bytes.insert(at,
                                     bytes.substr(random.below(bytes.size()), random.below(40)));
                        break;
                    default:
                        bytes[at] = kSigns[random.below(kSigns.size())];
                        break;
                }
            }
            check(row, files);
        }
    });
}

TEST_CASE("imports: numbers that overflow, run backwards or point nowhere") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        for (const char* number :
             {"0", "-1", "4294967295", "18446744073709551616", "1e308", "00", ""}) {
            Files files = whole;
            std::string out;
            for (const char c : files[0].bytes)  // every run of figures becomes that number
                if (c < '0' || c > '9')
                    out += c;
                else if (out.empty() || out.back() != '\x01')
                    out += '\x01';
            files[0].bytes.clear();
            for (const char c : out)
                files[0].bytes += c == '\x01' ? std::string(number) : std::string(1, c);
            check(row, files);
        }
    });
}

TEST_CASE("imports: what nests or repeats without end") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        for (const char* part : kNests) {
            Files files = {{whole[0].name, repeated(part, 30'000)}, {"a.txt", "abcd efgh"}};
            check(row, files);
        }
    });
}

TEST_CASE("imports: fifty megabytes") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        constexpr size_t kSize = 50'000'000;
        const NamedFile text = {"a.txt", "abcd"}, huge = {whole[0].name, std::string(kSize, '[')};
        CHECK(import_documents(row.format, Files{huge, text}).error() == Error::TextTooLong);
        check(row, {{whole[0].name, std::string(kMaxImportBytes, 'a')}, text});
        check(row, {{whole[0].name, std::string(kMaxImportBytes, '[')}, text});
        Files files = whole;
        files.push_back({"a.txt", std::string(kSize, 'a')});
        check(row, files);
    });
}

TEST_CASE("imports: other encodings") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        Files files = whole;
        for (NamedFile& file : files) file.bytes = as_utf16(file.bytes);
        check(row, files);
        for (const char* bytes : {"\xE9\xE8 \xFF", "\xED\xA0\x80", "\xF8\x88\x80\x80\x80",
                                  "\xEF\xBB\xBF", "\xC0\x80"}) {
            files = whole;
            files[0].bytes.insert(files[0].bytes.size() / 2, bytes);
            check(row, files);
            files[0].bytes = bytes + whole[0].bytes;
            check(row, files);
            check(row, {{whole[0].name, bytes}});
        }
        files = whole;
        files[0].bytes.insert(files[0].bytes.size() / 2, 1, '\0');
        check(row, files);
    });
}

TEST_CASE("imports: names of files that lead elsewhere") {
    for_each_import([](const FormatRow& row, const Files& whole) {
        Files files = whole;
        for (const char* name :
             {"../../etc/passwd", "C:\\a\\b.ann", "/", "", "a/../b.txt", ".", "..", "\n.ann"}) {
            files[0].name = name;
            check(row, files);
            guess_format(name, files[0].bytes);
        }
    });
    for (const FormatRow& row : formats()) {
        for (const char* stem : {"../../x", "a/b", "C:\\x", "..", "", "a\nb", "/etc/passwd"}) {
            const Result<Exported> exported =
                export_document(own_article(), row.format, {.stem = stem});
            REQUIRE(exported);
            for (const NamedFile& file : exported->files) {
                CHECK(file.name.find_first_of("/\\:\n") == std::string::npos);
                CHECK(file.name[0] != '.');
            }
        }
    }
}

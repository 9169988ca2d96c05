// Writes JSON piece by piece: commas and escapes are seen to, values are deterministic.
//
//   JsonText json;  json.open('{').key("a").number(1).key("b").text("x").close('}');  json.take()
//   -> {"a":1,"b":"x"}
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// `text` as a JSON string with its quotation marks. UTF-8 is kept as it is; `text` must be valid
// UTF-8.
void append_json_string(std::string& out, std::string_view text);

class JsonText {
  public:
    JsonText& open(char bracket);   // '{' or '['
    JsonText& close(char bracket);  // '}' or ']'
    JsonText& key(std::string_view key);
    JsonText& text(std::string_view value);
    JsonText& number(int64_t value);
    JsonText& decimal(int64_t value, int digits);  // 990, 3 -> 0.99   -40, 1 -> -4   1000, 3 -> 1
    JsonText& flag(bool value);
    JsonText& null();
    JsonText& raw(std::string_view json);  // a value that is JSON already
    std::string take() { return std::move(out_); }

  private:
    void begin_value();
    std::string out_;
    bool comma_ = false;  // a value came before in this object or array
};

}  // namespace dragoman

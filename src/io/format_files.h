// The formats themselves, a file each; format.h is how they are called. Only for the files of io.
#pragma once
#include "io/format.h"

namespace dragoman {

Exported write_dragoman(const Document& doc, const ExportOptions& options);
Exported write_plain_text(const Document& doc, const ExportOptions& options);
Exported write_html(const Document& doc, const ExportOptions& options);
Exported write_markdown(const Document& doc, const ExportOptions& options);
Exported write_csv(const Document& doc, const ExportOptions& options);
Exported write_brat(const Document& doc, const ExportOptions& options);
Exported write_web_annotation(const Document& doc, const ExportOptions& options);
Exported write_iob2(const Document& doc, const ExportOptions& options);
Exported write_conllu(const Document& doc, const ExportOptions& options);
Exported write_webanno(const Document& doc, const ExportOptions& options);
Exported write_spacy(const Document& doc, const ExportOptions& options);
Exported write_doccano(const Document& doc, const ExportOptions& options);
Exported write_label_studio(const Document& doc, const ExportOptions& options);
Exported write_follow_the_money(const Document& doc, const ExportOptions& options);
Exported write_tei(const Document& doc, const ExportOptions& options);
Exported write_plover(const Document& doc, const ExportOptions& options);

// The HTML page carries its document as JSON in this element, up to the next "</script>".
inline constexpr std::string_view kHtmlDocument =
    "<script type=\"application/json\" id=\"dragoman\">";

using Files = std::span<const NamedFile>;
Result<Imported> read_dragoman(Files files);
Result<Imported> read_plain_text(Files files);
Result<Imported> read_html(Files files);
Result<Imported> read_brat(Files files);
Result<Imported> read_web_annotation(Files files);
Result<Imported> read_conllu(Files files);
Result<Imported> read_doccano(Files files);
Result<Imported> read_label_studio(Files files);

}  // namespace dragoman

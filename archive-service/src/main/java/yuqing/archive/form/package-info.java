/// The form (网络舆情处置表): the regulation's appendix, filled from the record of one incident.
/// Start with [FormWriter] (what stands in which row), then [FormLayout] (what of it fits the page)
/// and [FormPrinter] (the file).
package yuqing.archive.form;

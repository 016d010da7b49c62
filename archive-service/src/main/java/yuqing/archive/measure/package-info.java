/// The measures that reviews asked for (整改措施, article 14), over all incidents: what is open, what
/// is overdue, and the recording of what was carried out. Start reading at [MeasureRows].
package yuqing.archive.measure;

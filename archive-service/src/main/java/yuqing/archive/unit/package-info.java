/// The export of one unit for the yearly assessment (article 15): its numbers, and the incidents,
/// obligations and evidence behind each. Start reading at [UnitWorkbook]. No person is in it.
package yuqing.archive.unit;

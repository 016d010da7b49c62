/// Tables for spreadsheet programs: rows written one by one as XLSX or CSV into a file without a
/// name, which is then sent. Bounded in memory at any length. Nothing here knows what a table is
/// of.
package yuqing.archive.table;

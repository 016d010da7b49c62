/// The office's other papers: the report to the superior authority (专报), the assignment order
/// (交办单) and the periodic report (月报, 学期报, 年报). Each is written from the record into a sheet and
/// set by the renderer of all papers; what only a person knows is left blank for the pen.
package yuqing.archive.officepaper;

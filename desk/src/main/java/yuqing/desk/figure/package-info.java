/// Statistics of a period with charts, the lists behind their numbers, and the tables and reports
/// that the office takes along.
package yuqing.desk.figure;

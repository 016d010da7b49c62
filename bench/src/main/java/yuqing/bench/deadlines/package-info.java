/// `./suite bench deadlines`: our due rows beside db-scheduler. Start reading at [DeadlinesBench];
/// [DueEngine] is what is compared, [MeasuredEngine] how, [DeadlineReport] how it is reported.
package yuqing.bench.deadlines;

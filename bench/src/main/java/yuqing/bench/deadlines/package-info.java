/// `./suite bench deadlines`: our due rows beside db-scheduler. Start reading at [DeadlinesBench];
/// [DueEngine] is what is compared, [MeasuredEngine] how, [DeadlineReport] what is told of it.
package yuqing.bench.deadlines;

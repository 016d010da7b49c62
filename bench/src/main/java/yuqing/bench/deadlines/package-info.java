/// `./suite bench deadlines`: our due rows beside db-scheduler. Start reading at [DeadlinesBench];
/// [Engine] is what is compared, [Measured] how, [Findings] what is told of it.
package yuqing.bench.deadlines;

/// `./suite bench path`: reports through the whole suite, at what cost and how fast, beside the
/// floors. Start reading at [PathBench].
package yuqing.bench.path;

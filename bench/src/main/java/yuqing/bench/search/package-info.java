/// `./suite bench search`: the archive's search over many dossiers, beside a sequential scan and
/// Lucene on the same texts. Start reading at [SearchBench].
package yuqing.bench.search;

/// `./suite bench streams`: the archive's intake while many read its stream. Start reading at
/// [StreamBench].
package yuqing.bench.stream;

/// `./suite bench batch`: reports through `POST /incidents/batch`, beside plain JDBC. Start reading
/// at [BatchBench].
package yuqing.bench.intake;

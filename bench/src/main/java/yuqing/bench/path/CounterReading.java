package yuqing.bench.path;

import java.util.LinkedHashMap;
import java.util.Map;
import yuqing.localstack.StackException;

/// What the counters showed at one moment.
///
/// @param nanos of [System#nanoTime()]
record CounterReading(long nanos, Map<SuiteCounter, Double> values) {

  /// @throws StackException when a counter was begun anew: its process is another one
  CounterSpan since(CounterReading earlier) {
    var growth = new LinkedHashMap<SuiteCounter, Double>();
    earlier.values.forEach(
        (counter, before) -> {
          var now = values.get(counter);
          if (now == null || now < before) {
            throw new StackException(counter.of() + " was begun anew while it was measured");
          }
          growth.put(counter, now - before);
        });
    return new CounterSpan((nanos - earlier.nanos) / 1e9, growth);
  }
}

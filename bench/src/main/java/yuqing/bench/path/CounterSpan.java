package yuqing.bench.path;

import java.util.LinkedHashMap;
import java.util.Map;

/// By how much the counters grew in a stretch of time.
record CounterSpan(double seconds, Map<SuiteCounter, Double> growth) {

  /// What was done for the reports of this span: what goes on without any is taken off.
  ///
  /// @param idle a span without reports
  /// @return for one report
  Map<SuiteCounter, Double> net(CounterSpan idle, int reports) {
    var net = new LinkedHashMap<SuiteCounter, Double>();
    growth.forEach(
        (counter, grown) ->
            net.put(counter, (grown - idle.perSecond(counter) * seconds) / reports));
    return net;
  }

  double perSecond(SuiteCounter counter) {
    return growth.getOrDefault(counter, 0.0) / seconds;
  }

  /// Of all processes or databases of the suite.
  double ofSuite(SuiteCounter.Kind kind) {
    return growth.entrySet().stream()
        .filter(each -> each.getKey().kind() == kind && each.getKey().isOfSuite())
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}

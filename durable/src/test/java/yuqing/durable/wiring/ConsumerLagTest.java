package yuqing.durable.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

/// The lag that is counted from a client's own metrics.
class ConsumerLagTest {

  private static final Set<String> TOPICS = Set.of("yuqing.a.v1", "yuqing.b.v1");

  @Test
  void partitionsAndClientsAreSummedByTopic() {
    var first =
        Map.of(
            name("records-lag", "yuqing.a.v1", "0"), metric(3.0),
            name("records-lag", "yuqing.a.v1", "1"), metric(4.0),
            name("records-lag", "yuqing.b.v1", "0"), metric(0.0));
    var second = Map.of(name("records-lag", "yuqing.a.v1", "2"), metric(5.0));
    assertThat(ConsumerLag.byTopic(List.of(first, second), TOPICS))
        .isEqualTo(Map.of("yuqing.a.v1", 12.0, "yuqing.b.v1", 0.0));
  }

  @Test
  void theClientsSecondSeriesOfAPartitionIsNotCounted() {
    var client =
        Map.of(
            name("records-lag", "yuqing.a.v1", "0"), metric(3.0),
            name("records-lag", "yuqing_a_v1", "0"), metric(3.0));
    assertThat(ConsumerLag.byTopic(List.of(client), TOPICS)).isEqualTo(Map.of("yuqing.a.v1", 3.0));
  }

  @Test
  void otherMetricsTopicsAndUnknownValuesAreNotCounted() {
    var client =
        Map.of(
            name("records-lead", "yuqing.a.v1", "0"),
            metric(3.0),
            name("records-lag", "other", "0"),
            metric(3.0),
            name("records-lag", "yuqing.b.v1", "0"),
            metric(Double.NaN),
            new MetricName("records-lag", "group", "", Map.of()),
            metric(3.0));
    assertThat(ConsumerLag.byTopic(List.of(client), TOPICS)).isEmpty();
  }

  private static MetricName name(String name, String topic, String partition) {
    return new MetricName(
        name, "consumer-fetch-manager-metrics", "", Map.of("topic", topic, "partition", partition));
  }

  private static Metric metric(double value) {
    return new Metric() {
      @Override
      public MetricName metricName() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Object metricValue() {
        return value;
      }
    };
  }
}

package yuqing.durable.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.config.Config;

/// The number of records of each topic that this instance has not fetched yet, as a metric. The
/// client's own metric has a series per partition and channel, and each of them twice: by the
/// topic's name, and by that name with underscores.
@Singleton
final class ConsumerLag {

  private static final String CLIENT_METRIC = "records-lag";

  private final KafkaClientService clients;
  private final Set<String> topics;
  private volatile Map<String, Double> records = Map.of();

  ConsumerLag(KafkaClientService clients, Config config, MeterRegistry metrics) {
    this.clients = clients;
    this.topics = ConsumedTopics.all(config);
    for (var topic : topics) {
      Gauge.builder("yuqing.inbox.lag", () -> records.getOrDefault(topic, 0.0))
          .description("Records of a topic that this instance has not fetched yet")
          .tag("topic", topic)
          .register(metrics);
    }
  }

  void measure() {
    records =
        byTopic(
            clients.getConsumerChannels().stream()
                .flatMap(channel -> clients.getConsumers(channel).stream())
                .<Map<MetricName, ? extends Metric>>map(consumer -> consumer.unwrap().metrics())
                .toList(),
            topics);
  }

  /// The sum of all partitions and clients.
  static Map<String, Double> byTopic(
      Collection<? extends Map<MetricName, ? extends Metric>> clients, Set<String> topics) {
    var records = new TreeMap<String, Double>();
    for (var client : clients) {
      client.forEach(
          (name, metric) -> {
            var topic = name.tags().get("topic");
            if (name.name().equals(CLIENT_METRIC)
                && topic != null
                && topics.contains(topic)
                && metric.metricValue() instanceof Double lag
                && !lag.isNaN()) {
              records.merge(topic, lag, Double::sum);
            }
          });
    }
    return Map.copyOf(records);
  }
}

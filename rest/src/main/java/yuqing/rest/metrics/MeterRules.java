package yuqing.rest.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import yuqing.rest.request.KnownOperations;

/// Keeps a scrape small, whatever callers send. Of the libraries' own metrics only a closed list
/// is kept, and requests are labelled only with values that the service itself defines.
final class MeterRules implements MeterFilter {

  private static final String OWN = "yuqing.";

  /// The metrics that dashboards, alert rules and people who look for a cause use.
  private static final Set<String> LIBRARIES =
      Set.of(
          RequestTags.METER,
          "http.server.active.requests",
          "http.server.active.connections",
          "jvm.memory.used",
          "jvm.memory.max",
          "jvm.memory.usage.after.gc",
          "jvm.gc.pause",
          "jvm.gc.overhead",
          "jvm.threads.live",
          "jvm.threads.states",
          "process.cpu.usage",
          "process.uptime",
          "process.start.time",
          "process.files.open",
          "process.files.max",
          "system.cpu.usage",
          "system.cpu.count",
          "system.load.average.1m",
          "kafka.consumer.connection.count",
          "kafka.producer.record.send.total",
          "kafka.producer.record.error.total");

  private final RequestTags requests;

  private MeterRules(RequestTags requests) {
    this.requests = requests;
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getName().startsWith(OWN) || LIBRARIES.contains(id.getName())
        ? MeterFilterReply.NEUTRAL
        : MeterFilterReply.DENY;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getName().equals(RequestTags.METER) ? requests.bounded(id) : id;
  }

  /// Where the framework looks for its filters.
  static final class Source {

    @Produces
    @Singleton
    MeterFilter meterRules(KnownOperations operations) {
      return new MeterRules(new RequestTags(operations));
    }
  }
}

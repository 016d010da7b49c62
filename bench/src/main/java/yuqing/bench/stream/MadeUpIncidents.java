package yuqing.bench.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.localstack.StackException;

/// Made-up incidents published as incident-service would, for an archive that is measured by
/// itself: a report each, then one sighting after the other.
public final class MadeUpIncidents implements AutoCloseable {

  private static final Recorder RECORDER = new Recorder("reporter", null, null);

  private final KafkaProducer<String, byte[]> producer;
  private final InstantSource clock;
  private final List<String> incidents = new ArrayList<>();
  private final List<Long> sequences = new ArrayList<>();
  private int published;

  /// @param brokers as `YUQING_KAFKA` names them
  /// @param many incidents, which take turns
  public MadeUpIncidents(String brokers, int many, InstantSource clock) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());
    this.clock = clock;
    for (int i = 0; i < many; i++) {
      incidents.add(UUID.randomUUID().toString());
      sequences.add(0L);
    }
  }

  /// The ids.
  public List<String> incidents() {
    return List.copyOf(incidents);
  }

  /// How many events were published so far.
  public int published() {
    return published;
  }

  /// Tells so many more, one of each incident after the other, and returns once the broker has all.
  public void publish(int events) {
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (int i = 0; i < events; i++) {
      int which = published++ % incidents.size();
      long sequence = sequences.get(which) + 1;
      sequences.set(which, sequence);
      var id = incidents.get(which);
      var now = clock.instant();
      EventData data = sequence == 1 ? reported(id, now) : sighted(sequence, now);
      var event =
          new Event<>(UUID.randomUUID(), "/incident-service", id, now, sequence, null, data);
      sent.add(
          producer.send(new ProducerRecord<>(Topic.INCIDENT.name(), id, EventJson.write(event))));
    }
    sent.forEach(MadeUpIncidents::await);
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException failed) {
      throw new StackException("an event cannot be published: " + failed.getMessage(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while publishing events", stopped);
    }
  }

  private static IncidentEvent.Reported reported(String id, Instant now) {
    var facts =
        new Facts(
            "宿舍热水与食堂卫生",
            "多名学生反映宿舍连续数日无热水，食堂餐具不洁，要求有关部门说明情况并整改。",
            Category.STUDENT_LIFE,
            Nature.OPINION,
            Scope.LOCAL,
            Impact.SOME,
            false,
            false);
    return new IncidentEvent.Reported(
        "YQ-2026-00001",
        new Source("sample", id),
        facts,
        "logistics",
        null,
        now,
        now,
        ReportedBy.REPORTER,
        List.of(sighting(1, now)),
        RECORDER,
        null);
  }

  private static IncidentEvent.Sighted sighted(long sequence, Instant now) {
    return new IncidentEvent.Sighted(
        sighting(sequence, now), null, List.of(), now, RECORDER, null, null);
  }

  private static Sighting sighting(long sequence, Instant now) {
    return new Sighting("校园论坛", "https://bbs.example/t/" + sequence, now, sequence, sequence, null);
  }

  @Override
  public void close() {
    producer.close();
  }
}

package yuqing.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.Topic;
import yuqing.localstack.testing.TopicRecorder;
import yuqing.localstack.testing.TopicSender;

/// The broker as the other services see it: publishes what they would publish, and records what
/// escalation publishes and refuses.
final class Topics {

  private static final Topic DEAD = Topic.deadOf("escalation-service");
  private static final Topics SHARED = new Topics();

  private final TopicSender sender = new TopicSender(broker());
  private final TopicRecorder published = TopicRecorder.fromBeginning(broker(), Topic.ESCALATION);
  private final TopicRecorder decisions = TopicRecorder.fromBeginning(broker(), Topic.DECISION);
  private final TopicRecorder dead = TopicRecorder.fromBeginning(broker(), DEAD);

  private Topics() {}

  static Topics shared() {
    return SHARED;
  }

  private static String broker() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  void say(Topic topic, Event<?> event) {
    send(topic, event.subject(), EventJson.write(event));
  }

  void send(Topic topic, String key, byte[] bytes) {
    sender.send(topic, key, bytes);
  }

  /// What escalation has published of an incident so far, in its order.
  List<EscalationEvent> about(UUID incident) {
    return eventsAbout(incident).stream().map(each -> (EscalationEvent) each.data()).toList();
  }

  List<Event<? extends EventData>> eventsAbout(UUID incident) {
    return published.events(incident.toString());
  }

  <T extends EscalationEvent> List<T> about(UUID incident, Class<T> type) {
    return about(incident).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The words of decisions on an incident so far, as published for the dossier.
  List<Event<? extends EventData>> decisionsAbout(UUID incident) {
    return decisions.events(incident.toString());
  }

  /// The same events as text, of both topics.
  List<String> textsAbout(UUID incident) {
    return Stream.concat(
            published.records(Topic.ESCALATION, incident.toString()).stream(),
            decisions.records(Topic.DECISION, incident.toString()).stream())
        .map(TopicRecorder::text)
        .toList();
  }

  /// What escalation has put on its dead topic of an incident so far, as it came.
  List<String> refused(UUID incident) {
    return dead.records(DEAD, incident.toString()).stream().map(TopicRecorder::text).toList();
  }

  static List<Integer> sequences(List<Event<? extends EventData>> events) {
    var sequences = new ArrayList<Integer>();
    events.forEach(each -> sequences.add((int) each.sequence()));
    return sequences;
  }
}

package yuqing.durable.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventGroupsTest {

  private static InboxEvent<String> event(String incident, String content) {
    return InboxEvent.of(UUID.randomUUID(), "/incident-service", incident, content);
  }

  private static List<List<String>> groups(List<InboxEvent<String>> events) {
    return EventGroups.of(events).stream()
        .map(group -> group.stream().map(InboxEvent::content).toList())
        .toList();
  }

  @Test
  void anIncidentsEventsAreTogetherInTheirOrder() {
    var events = List.of(event("a", "a1"), event("b", "b1"), event("a", "a2"), event("b", "b2"));
    assertThat(groups(events)).containsExactly(List.of("a1", "a2"), List.of("b1", "b2"));
  }

  @Test
  void anEventOfNoIncidentIsAlone() {
    var events = List.of(event(null, "x"), event("a", "a1"), event(null, "y"), event("a", "a2"));
    assertThat(groups(events)).containsExactly(List.of("x"), List.of("a1", "a2"), List.of("y"));
  }

  @Test
  void noneAreNoGroup() {
    assertThat(groups(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"63, 1, 63", "64, 1, 64", "65, 2, 1", "128, 2, 64", "129, 3, 1"})
  void aGroupHasSoManyEventsAtMost(int events, int groups, int last) {
    var many = new ArrayList<InboxEvent<String>>();
    for (int i = 0; i < events; i++) {
      many.add(event("a", "e" + i));
    }
    var grouped = groups(many);
    assertThat(grouped).hasSize(groups);
    assertThat(grouped.getLast()).hasSize(last);
    assertThat(grouped.stream().flatMap(List::stream))
        .containsExactlyElementsOf(many.stream().map(InboxEvent::content).toList());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2"})
  void aGroupHasSoManyBytesAtMost(int beyond, int groups) {
    int half = (int) (EventGroups.MOST_BYTES / 2);
    var events = List.of(sized(half), sized(half + beyond));
    assertThat(groups(events)).hasSize(groups);
  }

  @Test
  void anEventThatIsLargerIsAloneAndComesThrough() {
    int large = (int) EventGroups.MOST_BYTES + 1;
    assertThat(groups(List.of(sized(1), sized(large), sized(1)))).hasSize(3);
  }

  private static InboxEvent<String> sized(int bytes) {
    return event("a", "sized").carriedBy(bytes, Context.root());
  }
}

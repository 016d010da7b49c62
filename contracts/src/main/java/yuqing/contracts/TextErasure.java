package yuqing.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.term.Post;

/// Takes the free text out of events. What is left has the same id, number, codes and times, and is
/// read and judged as before; each text that was there is [#MARK].
public final class TextErasure {

  /// What replaces an erased text.
  public static final String MARK = "已删除";

  /// Facts of which a second report states text; of the others it states terms and times.
  private static final Set<String> FACTS_IN_WORDS = Set.of("title", "summary", "department");

  private TextErasure() {}

  /// Whether events of the type hold free text; also of a type that is not known here.
  public static boolean mayHoldFreeText(String type) {
    return EventTypes.recordOf(type).map(TextErasure::holdsFreeText).orElse(true);
  }

  private static boolean holdsFreeText(Class<?> record) {
    return record == Difference.class
        || Arrays.stream(record.getRecordComponents()).anyMatch(TextErasure::holdsFreeText);
  }

  private static boolean holdsFreeText(RecordComponent component) {
    var type =
        component.getGenericType() instanceof ParameterizedType list
            ? list.getActualTypeArguments()[0]
            : component.getType();
    return component.isAnnotationPresent(FreeText.class)
        || (type instanceof Class<?> inner && inner.isRecord() && holdsFreeText(inner));
  }

  /// The event without its free text, and without fields that are not known here; empty when it is
  /// not understood here: all of it may be text.
  public static Optional<byte[]> remainderOf(byte[] event) {
    try {
      return switch (EventJson.read(event)) {
        case ReadEvent.Known(var known) -> Optional.of(EventJson.write(erased(known)));
        case ReadEvent.Unknown _ -> Optional.empty();
      };
    } catch (UnreadableEvent e) {
      return Optional.empty();
    }
  }

  public static <T extends EventData> Event<T> erased(Event<T> event) {
    return new Event<>(
        event.id(),
        event.source(),
        event.subject(),
        event.time(),
        event.sequence(),
        event.traceparent(),
        erased(event.data()));
  }

  /// The same of the data alone.
  public static <T extends EventData> T erased(T data) {
    @SuppressWarnings("unchecked") // A record is rebuilt as the same type.
    var rest = (T) withoutText(data);
    return rest;
  }

  private static Object withoutText(Object value) {
    return switch (value) {
      case Difference it -> ofFact(it);
      case Record it -> rebuilt(it);
      case List<?> it -> it.stream().map(TextErasure::withoutText).toList();
      case null, default -> value;
    };
  }

  private static Difference ofFact(Difference it) {
    return FACTS_IN_WORDS.contains(it.field())
        ? new Difference(it.field(), mark(it.recorded()), mark(it.reported()))
        : it;
  }

  private static Object rebuilt(Record record) {
    try {
      var components = record.getClass().getRecordComponents();
      var types = new Class<?>[components.length];
      var values = new Object[components.length];
      for (var i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = valueOf(record, components[i]);
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot rebuild " + record.getClass(), e);
    }
  }

  private static Object valueOf(Record record, RecordComponent component)
      throws ReflectiveOperationException {
    var value = component.getAccessor().invoke(record);
    return component.isAnnotationPresent(FreeText.class) || isActorInWords(record, component, value)
        ? mark(value)
        : withoutText(value);
  }

  /// Older records name in free words who did it, newer ones by the code of a post.
  private static boolean isActorInWords(Record record, RecordComponent component, Object value) {
    return record instanceof ActionRecorded
        && component.getName().equals("by")
        && value instanceof String by
        && !by.equals("other")
        && Post.find(by).isEmpty();
  }

  private static String mark(Object text) {
    return text == null ? null : MARK;
  }
}

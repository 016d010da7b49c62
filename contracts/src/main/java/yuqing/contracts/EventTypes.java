package yuqing.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of event types and their records, read from the sealed families, so there is no list to
/// maintain.
public final class EventTypes {

  private static final Map<String, Class<? extends EventData>> RECORDS =
      leaves(EventData.class).collect(Collectors.toMap(EventTypes::nameOf, Function.identity()));

  private EventTypes() {}

  public static SortedSet<String> names() {
    return new TreeSet<>(RECORDS.keySet());
  }

  public static String nameOf(Class<?> type) {
    return type.getAnnotation(EventType.class).value();
  }

  /// The name of the JSON Schema that an event's `data` follow, its `dataschema`; the schema itself
  /// is the resource `/schemas/<type>.json`.
  public static String schemaOf(String name) {
    return "urn:yuqing:schema:" + name + ":1";
  }

  /// Empty for a type this reader does not know yet: old readers skip it.
  public static Optional<Class<? extends EventData>> recordOf(String name) {
    return Optional.ofNullable(RECORDS.get(name));
  }

  private static Stream<Class<? extends EventData>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::leaves)
        : Stream.of(type.asSubclass(EventData.class));
  }
}

package yuqing.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The JSON Schema of an event's `data`, read from its record: names, types, terms, and optional
/// fields. It describes the known fields and refuses no added one.
final class SchemaOf {

  private static final String OPEN =
      "Fields are added within version 1: skip what you do not know. Generated from the record.";

  private static final Map<Class<?>, Map<String, Object>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(UUID.class, formatted("uuid")),
          Map.entry(Instant.class, formatted("date-time")),
          Map.entry(LocalDate.class, formatted("date")),
          Map.entry(Duration.class, formatted("duration")),
          Map.entry(int.class, Map.of("type", "integer")),
          Map.entry(Integer.class, Map.of("type", "integer")),
          Map.entry(long.class, Map.of("type", "integer")),
          Map.entry(Long.class, Map.of("type", "integer")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")));

  private final Map<String, Object> definitions = new TreeMap<>();

  private SchemaOf() {}

  /// Indented, ended by a line feed.
  static String data(Class<? extends EventData> record) throws JsonProcessingException {
    var name = EventTypes.nameOf(record);
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", EventTypes.schemaOf(name));
    schema.put("$comment", OPEN);
    schema.put("title", name);
    var generated = new SchemaOf();
    schema.putAll(generated.object(record));
    if (!generated.definitions.isEmpty()) {
      schema.put("$defs", generated.definitions);
    }
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return EventJson.mapper().writer(printer).writeValueAsString(schema) + "\n";
  }

  private Map<String, Object> object(Class<?> record) {
    var properties = new LinkedHashMap<String, Object>();
    for (var component : record.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required",
        Arrays.stream(record.getRecordComponents())
            .filter(component -> !component.isAnnotationPresent(MayBeAbsent.class))
            .map(RecordComponent::getName)
            .toList());
    return schema;
  }

  private Object of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      var items = new LinkedHashMap<String, Object>();
      items.put("type", "array");
      items.put("items", of(list.getActualTypeArguments()[0]));
      return items;
    }
    var plain = (Class<?>) type;
    if (SCALARS.containsKey(plain)) {
      return SCALARS.get(plain);
    }
    if (!definitions.containsKey(plain.getSimpleName())) {
      definitions.put(plain.getSimpleName(), plain.isEnum() ? term(plain) : object(plain));
    }
    return Map.of("$ref", "#/$defs/" + plain.getSimpleName());
  }

  private static Map<String, Object> term(Class<?> type) {
    return Map.of("enum", EventJson.mapper().valueToTree(type.getEnumConstants()));
  }

  private static Map<String, Object> formatted(String format) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "string");
    schema.put("format", format);
    return schema;
  }
}

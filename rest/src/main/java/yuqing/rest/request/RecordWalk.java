package yuqing.rest.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.rest.personaldata.UncheckedText;
import yuqing.rest.problem.ConstraintViolations;
import yuqing.rest.problem.FieldErrors;

/// One walk through a body beside the record it should be. A faulty value becomes null, and the
/// walk continues.
final class RecordWalk {

  /// Entries of one list; a record may ask for fewer with `@Size`.
  static final int MAX_ENTRIES = 1000;

  /// What may be longer, in characters, is prose and kept as it was sent: a reply is approved by
  /// the hash of its exact text. Whatever else a body holds is a name, a code, a reference, a
  /// time: it loses the blanks around it. An e-mail address may have as many.
  static final int LONGEST_LINE = 254;

  /// What is no longer is a code, a hash or an id, which nobody writes prose in.
  static final int LONGEST_CODE = 64;

  private final Validator validator;
  private final FieldErrors errors;
  private final Map<String, String> writtenTexts = new LinkedHashMap<>();

  RecordWalk(Validator validator, FieldErrors errors) {
    this.validator = validator;
    this.errors = errors;
  }

  Object record(JsonNode node, Class<?> type, String path) {
    if (!node.isObject()) {
      errors.reject(path, "wrong-type", "应为 JSON 对象", "must be a JSON object");
      return null;
    }
    var components = type.getRecordComponents();
    unknownFields(node, components, path);
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(node, type, components[i], path);
    }
    return construct(type, components, values, path);
  }

  /// The texts that a person may have written freely, by their paths.
  Map<String, String> writtenTexts() {
    return writtenTexts;
  }

  private void unknownFields(JsonNode node, RecordComponent[] components, String path) {
    var known = Arrays.stream(components).map(RecordWalk::jsonName).toList();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                errors.reject(
                    at(path, ScalarReader.shown(name)),
                    "unknown-field",
                    "没有这个字段",
                    "there is no such field");
              }
            });
  }

  private Object component(JsonNode node, Class<?> type, RecordComponent component, String path) {
    var name = jsonName(component);
    var field = at(path, name);
    var sent = node.get(name);
    int before = errors.count();
    Object value =
        component.getType() == PatchField.class
            ? given(sent, component.getAnnotatedType(), field)
            : value(sent, component.getAnnotatedType(), field);
    if (value instanceof String text && text.isBlank() && isLeftOut(component.getAnnotatedType())) {
      value = null;
    }
    if (errors.count() == before) {
      check(validator.validateValue(type, component.getName(), value), component.getName(), field);
    }
    return value == null ? zeroOf(component.getType()) : value;
  }

  /// Whether a text that shows nothing is one that was left out: unless it must be there or have a
  /// form, which its own rule then says.
  private static boolean isLeftOut(AnnotatedType type) {
    var size = type.getAnnotation(Size.class);
    return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class, Pattern.class)
            .noneMatch(type::isAnnotationPresent)
        && (size == null || size.min() == 0);
  }

  /// What is missing is not reported as too short as well.
  private void check(
      Set<? extends ConstraintViolation<?>> violations, String component, String field) {
    var missing =
        violations.stream()
            .filter(ConstraintViolations::isMissing)
            .map(each -> path(each, component, field))
            .collect(Collectors.toSet());
    for (var violation : violations) {
      var path = path(violation, component, field);
      if (ConstraintViolations.isMissing(violation) || !missing.contains(path)) {
        ConstraintViolations.collect(violation, path, errors);
      }
    }
  }

  private static String path(ConstraintViolation<?> violation, String component, String field) {
    var inside = violation.getPropertyPath().toString().substring(component.length());
    return field + inside.replaceAll("\\.?<[^>]*>", "");
  }

  private Object given(JsonNode sent, AnnotatedType type, String path) {
    return sent == null ? PatchField.absent() : PatchField.of(value(sent, argument(type, 0), path));
  }

  private Object value(JsonNode sent, AnnotatedType type, String path) {
    if (sent == null || sent instanceof NullNode) {
      return null;
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      return container(sent, generic, path);
    }
    var plain = (Class<?>) type.getType();
    if (plain.isRecord()) {
      return record(sent, plain, path);
    }
    var read = new ScalarReader(errors).read(sent, plain, isLine(type), path);
    if (read instanceof String text && isWritten(type)) {
      writtenTexts.put(path, text);
    }
    return read;
  }

  /// Whether a text is searched for personal data.
  static boolean isWritten(AnnotatedType type) {
    var size = type.getAnnotation(Size.class);
    return size != null
        && size.max() > LONGEST_CODE
        && !type.isAnnotationPresent(UncheckedText.class);
  }

  private static boolean isLine(AnnotatedType type) {
    var size = type.getAnnotation(Size.class);
    return size == null || size.max() <= LONGEST_LINE;
  }

  private Object container(JsonNode sent, AnnotatedParameterizedType type, String path) {
    var raw = ((ParameterizedType) type.getType()).getRawType();
    if (raw == List.class) {
      return list(sent, argument(type, 0), path);
    }
    if (raw == Set.class) {
      var entries = list(sent, argument(type, 0), path);
      return entries == null ? null : new LinkedHashSet<>(entries);
    }
    if (raw == Map.class && argument(type, 0).getType() == String.class) {
      return map(sent, argument(type, 1), path);
    }
    throw new IllegalStateException("no request field may be of type " + type);
  }

  private List<Object> list(JsonNode sent, AnnotatedType entry, String path) {
    if (!sent.isArray()) {
      errors.reject(path, "wrong-type", "应为数组", "must be an array");
      return null;
    }
    if (sent.size() > MAX_ENTRIES) {
      errors.reject(
          path,
          "too-many",
          "最多 %d 项".formatted(MAX_ENTRIES),
          "at most %d entries".formatted(MAX_ENTRIES));
      return null;
    }
    var entries = new ArrayList<>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      var field = path + "[" + i + "]";
      if (sent.get(i).isNull()) {
        errors.reject(field, "required", "不能为空值", "must not be null");
      } else {
        entries.add(value(sent.get(i), entry, field));
      }
    }
    return entries;
  }

  private Map<String, Object> map(JsonNode sent, AnnotatedType entry, String path) {
    if (!sent.isObject()) {
      errors.reject(path, "wrong-type", "应为 JSON 对象", "must be a JSON object");
      return null;
    }
    var entries = new LinkedHashMap<String, Object>();
    for (var field : sent.properties()) {
      var name = at(path, ScalarReader.shown(field.getKey()));
      if (new ScalarReader(errors).storable(field.getKey(), name)) {
        entries.put(field.getKey(), value(field.getValue(), entry, name));
      }
    }
    return entries;
  }

  private Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, String path) {
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (!errors.any()) {
        var why = ownWords(refused.getCause(), type);
        errors.reject(path, "invalid", "内容不符合要求", why.isEmpty() ? "is not as it must be" : why);
      }
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  /// The record's own message; the message of anything else may repeat what was sent.
  private static String ownWords(Throwable cause, Class<?> type) {
    var frames = cause.getStackTrace();
    boolean own =
        cause.getClass() == IllegalArgumentException.class
            && frames.length > 0
            && frames[0].getClassName().equals(type.getName());
    return own ? cause.getMessage() : "";
  }

  private static Object zeroOf(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }

  private static String jsonName(RecordComponent component) {
    var renamed = component.getAnnotation(JsonProperty.class);
    return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

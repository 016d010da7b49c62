package yuqing.rest.wiring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// The fields that records have as JSON, by the names of their schemas. A field may be missing or
/// null only where its component is marked with `@MayBeAbsent`, or is a `@FreeText` that an
/// erasure takes out.
final class AnswerFields {

  /// @param required whether it is always there
  /// @param nullable whether it may be there and null
  record Presence(boolean required, boolean nullable) {}

  /// By their names: nothing here knows the events.
  private static final DotName MAY_BE_ABSENT = DotName.createSimple("yuqing.contracts.MayBeAbsent");
  private static final DotName FREE_TEXT = DotName.createSimple("yuqing.contracts.FreeText");

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Map");

  private final IndexView classes;
  private final Map<String, List<ClassInfo>> named;
  private final Map<String, List<ClassInfo>> unnamed;

  AnswerFields(IndexView classes) {
    this.classes = classes;
    this.named = records(each -> declaredName(each) != null, AnswerFields::declaredName);
    this.unnamed = records(each -> declaredName(each) == null, ClassInfo::simpleName);
  }

  /// But for bodies, of which some are named as an answer is.
  private Map<String, List<ClassInfo>> records(
      Predicate<ClassInfo> which, Function<ClassInfo, String> name) {
    return classes.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .filter(each -> !each.name().toString().matches(".*Body(\\$.*)?"))
        .filter(which)
        .collect(Collectors.groupingBy(name));
  }

  private static String declaredName(ClassInfo record) {
    var declared = record.declaredAnnotation(Schema.class);
    return declared == null || declared.value("name") == null
        ? null
        : declared.value("name").asString();
  }

  /// The readings of a schema: one, unless no record fits it or several do that differ. Of records
  /// that have some of its fields it is the one with the most.
  ///
  /// @param properties of the schema
  List<Map<String, Presence>> of(String schema, Set<String> properties) {
    var fitting =
        candidates(schema).stream()
            .map(record -> fields(record, false))
            .filter(fields -> properties.containsAll(fields.keySet()))
            .distinct()
            .toList();
    int most = fitting.stream().mapToInt(Map::size).max().orElse(0);
    return fitting.stream().filter(fields -> fields.size() == most).toList();
  }

  /// The records of that name, a declared one before a class's own; the scanner tells those of one
  /// name apart by digits, and names one with a type parameter by both.
  private List<ClassInfo> candidates(String schema) {
    var plain = schema.replaceFirst("[0-9]+$", "");
    var generic =
        unnamed.values().stream()
            .flatMap(List::stream)
            .filter(each -> !each.typeParameters().isEmpty())
            .filter(each -> schema.startsWith(each.simpleName()))
            .toList();
    return Stream.of(
            named.getOrDefault(schema, List.of()),
            unnamed.getOrDefault(schema, List.of()),
            unnamed.getOrDefault(plain, List.of()),
            generic)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// @param absent whether all of them may be missing, with the record that they are of
  private Map<String, Presence> fields(ClassInfo record, boolean absent) {
    var fields = new LinkedHashMap<String, Presence>();
    var inclusion = inclusion(record, Include.ALWAYS);
    for (var component : record.recordComponentsInDeclarationOrder()) {
      boolean optional = absent || component.hasAnnotation(MAY_BE_ABSENT);
      if (has(record, component, JsonIgnore.class)) {
        continue;
      }
      if (has(record, component, JsonUnwrapped.class)) {
        fields.putAll(fields(classes.getClassByName(component.type().name()), optional));
      } else {
        fields.put(name(record, component), presence(record, component, inclusion, !absent));
      }
    }
    return fields;
  }

  private static Presence presence(
      ClassInfo record, RecordComponentInfo component, Include ofAll, boolean recordIsThere) {
    boolean mayBeNull =
        component.hasAnnotation(MAY_BE_ABSENT) || component.hasAnnotation(FREE_TEXT);
    return switch (inclusion(record.field(component.name()), ofAll)) {
      case NON_NULL -> new Presence(recordIsThere && !mayBeNull, false);
      case NON_EMPTY -> {
        boolean mayBeEmpty = COLLECTIONS.contains(component.type().name().toString());
        yield new Presence(recordIsThere && !mayBeNull && !mayBeEmpty, false);
      }
      default -> new Presence(recordIsThere, mayBeNull);
    };
  }

  private static Include inclusion(AnnotationTarget place, Include otherwise) {
    var declared = place.declaredAnnotation(DotName.createSimple(JsonInclude.class));
    return declared == null ? otherwise : Include.valueOf(declared.value().asEnum());
  }

  private static String name(ClassInfo record, RecordComponentInfo component) {
    var named = annotation(record, component, JsonProperty.class);
    return named == null || named.value() == null ? component.name() : named.value().asString();
  }

  private static boolean has(ClassInfo record, RecordComponentInfo component, Class<?> annotation) {
    return annotation(record, component, annotation) != null;
  }

  /// Those of Jackson are on the field, where the compiler copies them.
  private static AnnotationInstance annotation(
      ClassInfo record, RecordComponentInfo component, Class<?> annotation) {
    return record.field(component.name()).declaredAnnotation(DotName.createSimple(annotation));
  }
}

package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/// Takes from the records of answers which of their fields are always there and which may be null.
/// Of a body's fields the constraints on it say so. An answer whose record is one of several that
/// disagree fails the build; one without a record says nothing, which a test of the service finds.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredInDocument implements OASFilter {

  private static final String SCHEMAS = "#/components/schemas/";

  private final AnswerFields fields;

  /// @param classes all that the service answers with
  public RequiredInDocument(IndexView classes) {
    this.fields = new AnswerFields(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    var schemas = new TreeMap<>(document.getComponents().getSchemas());
    var faults = new ArrayList<String>();
    sentIn(document, schemas).forEach(schemas::remove);
    schemas.forEach(
        (name, schema) -> {
          if (schema.getProperties() != null) {
            state(name, schema, faults);
          }
        });
    if (!faults.isEmpty()) {
      throw new IllegalStateException("answers in the document: " + String.join("; ", faults));
    }
  }

  private void state(String name, Schema schema, List<String> faults) {
    var found = fields.of(name, schema.getProperties().keySet());
    if (found.size() > 1) {
      faults.add("%d readings of %s".formatted(found.size(), name));
    }
    found.stream()
        .findFirst()
        .orElse(Map.of())
        .forEach(
            (field, presence) -> {
              var property = schema.getProperties().get(field);
              if (presence.nullable()) {
                schema.addProperty(field, orNull(property));
              }
              boolean listed = schema.getRequired() != null && schema.getRequired().contains(field);
              if (presence.required() && !listed) {
                schema.addRequired(field);
              }
            });
  }

  /// A reference gets its alternative beside it, any other schema the type of null.
  private static Schema orNull(Schema property) {
    if (property.getRef() != null) {
      var alternatives =
          List.of(
              OASFactory.createSchema().ref(property.getRef()),
              OASFactory.createSchema().type(List.of(SchemaType.NULL)));
      return property.ref(null).anyOf(alternatives);
    }
    var types = property.getType();
    if (types != null && !types.contains(SchemaType.NULL)) {
      property.setType(Stream.concat(types.stream(), Stream.of(SchemaType.NULL)).toList());
    }
    return property;
  }

  /// Names of the schemas that bodies have.
  private static Set<String> sentIn(OpenAPI document, Map<String, Schema> schemas) {
    var names = new HashSet<String>();
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return names;
    }
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .map(operation -> operation.getRequestBody())
        .filter(body -> body != null && body.getContent() != null)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .forEach(type -> collect(type.getSchema(), schemas, names));
    return names;
  }

  private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> names) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && schema.getRef().startsWith(SCHEMAS)) {
      var name = schema.getRef().substring(SCHEMAS.length());
      if (names.add(name)) {
        collect(schemas.get(name), schemas, names);
      }
    }
    Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(each -> collect(each, schemas, names));
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(each -> collect(each, schemas, names));
    }
    collect(schema.getItems(), schemas, names);
  }
}

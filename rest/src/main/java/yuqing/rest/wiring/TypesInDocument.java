package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import yuqing.rest.request.QueryReader;

/// Types that the scanner takes for others: the `limit` of every list is a number within bounds; a
/// named type has no other beside it; a closed list of values is one of the entries, not of the
/// array; lines of JSON are a text and no object; a duration may have fractions of a second, which
/// the format `duration` of JSON Schema has not.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TypesInDocument implements OASFilter {

  private static final String DURATION = "duration";
  private static final String LINES = "application/x-ndjson";

  @Override
  public Parameter filterParameter(Parameter parameter) {
    var schema = parameter.getSchema();
    if (schema == null) {
      return parameter;
    }
    if (parameter.getIn() == Parameter.In.QUERY && "limit".equals(parameter.getName())) {
      schema
          .type(List.of(SchemaType.INTEGER))
          .format("int32")
          .minimum(BigDecimal.ONE)
          .maximum(BigDecimal.valueOf(QueryReader.MAX_LIMIT))
          .defaultValue(QueryReader.DEFAULT_LIMIT);
    } else if (schema.getEnumeration() != null && isArray(schema)) {
      var values = schema.getEnumeration().stream().<Object>map(String::valueOf).toList();
      schema.items(OASFactory.createSchema().type(List.of(SchemaType.STRING)).enumeration(values));
      schema.setEnumeration(null);
    }
    return parameter;
  }

  /// Beside a named type there is none of its own: it would have to hold as well.
  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null || schema.getAnyOf() != null) {
      schema.type(null).format(null).pattern(null);
    } else if (DURATION.equals(schema.getFormat())) {
      schema.format(null).examples(List.of("PT1H30M", "PT0.021S"));
    }
    return schema;
  }

  /// Lines of JSON are a text; what a line is stays named within.
  @Override
  public RequestBody filterRequestBody(RequestBody body) {
    asText(body.getContent());
    return body;
  }

  @Override
  public APIResponse filterAPIResponse(APIResponse answer) {
    asText(answer.getContent());
    return answer;
  }

  private static void asText(Content content) {
    var lines = content == null ? null : content.getMediaType(LINES);
    if (lines != null && lines.getSchema() != null && lines.getSchema().getRef() != null) {
      lines.setSchema(
          OASFactory.createSchema()
              .type(List.of(SchemaType.STRING))
              .description("one line of JSON each, as `contentSchema` has it")
              .contentMediaType(LINES)
              .contentSchema(lines.getSchema()));
    }
  }

  private static boolean isArray(Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
  }
}

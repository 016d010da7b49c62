package yuqing.archive.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The templates of the papers, one file each under `templates/`. Every value is escaped; a value
/// that does not exist fails. Needs no running service, so a test or a benchmark prints as the
/// service does.
public final class PaperTemplates {

  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .addLocator(PaperTemplates::locate)
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  private PaperTemplates() {}

  /// @param template such as `form/form.html`
  /// @param sheet what the template calls `sheet`
  /// @return XHTML for a [Paper]
  public static String render(String template, Object sheet) {
    return ENGINE.getTemplate(template).data("sheet", sheet).render();
  }

  private static Optional<TemplateLocation> locate(String id) {
    var path = "/templates/" + (id.endsWith(".html") ? id : id + ".html");
    if (PaperTemplates.class.getResource(path) == null) {
      return Optional.empty();
    }
    return Optional.of(new Html(path));
  }

  private record Html(String path) implements TemplateLocation {

    @Override
    public Reader read() {
      try (var file = PaperTemplates.class.getResourceAsStream(path)) {
        return new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
    }
  }
}

package yuqing.incident.evidence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the parts of an office document say of it: `[Content_Types].xml` what each part is, the
/// `.rels` what each part refers to, the text of Word which fields it is to fill.
final class OfficeMarkup {

  private static final String CONTENT_TYPES = "[content_types].xml";
  private static final String MAIN = ".main+xml";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          MediaTypes.WORD + MAIN, MediaTypes.WORD,
          MediaTypes.EXCEL + MAIN, MediaTypes.EXCEL,
          MediaTypes.POWERPOINT + MAIN, MediaTypes.POWERPOINT);

  private static final XMLInputFactory XML = factory();

  /// Of VBA, and of the sheets that held macros before it.
  private static final List<String> MACROS = List.of("macroenabled", "vbaproject", "macrosheet");

  private final List<MainPart> mainParts = new ArrayList<>();
  private final WordFields fields = new WordFields();
  private OfficeFault fault;

  /// @param name without the slash at its beginning
  record MainPart(String name, String mediaType) {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /// @param name of a part, in lower case
  static boolean isRead(String name) {
    return name.equals(CONTENT_TYPES)
        || name.endsWith(".rels")
        || (name.startsWith("word/") && name.endsWith(".xml"));
  }

  /// @return that it is no markup; what the markup says is in [#fault]
  Optional<OfficeFault> read(String name, InputStream content) {
    try {
      var reader = XML.createXMLStreamReader(content);
      while (reader.hasNext()) {
        var event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          return Optional.of(OfficeFault.NO_OFFICE_DOCUMENT);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          element(name.toLowerCase(Locale.ROOT), reader);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of(OfficeFault.NO_OFFICE_DOCUMENT);
    }
  }

  private void element(String name, XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "Relationship" ->
          relationship(value(reader, "Type").toLowerCase(Locale.ROOT), value(reader, "TargetMode"));
      case "Default", "Override" -> {
        if (name.equals(CONTENT_TYPES)) {
          contentType(reader);
        }
      }
      case "fldChar", "fldSimple", "instrText" -> fields.element(reader);
      default -> {
        // Of what is written and how it looks nothing is judged.
      }
    }
  }

  private void contentType(XMLStreamReader reader) {
    var type = value(reader, "ContentType");
    var folded = type.toLowerCase(Locale.ROOT);
    if (MACROS.stream().anyMatch(folded::contains)) {
      fault = OfficeFault.MACROS;
    } else if (folded.contains("activex") || folded.contains("oleobject")) {
      found(OfficeFault.EMBEDDED);
    } else if (folded.endsWith(".externallink+xml") || folded.endsWith(".connections+xml")) {
      // They load by commands and queries of their own, without a target outside.
      found(OfficeFault.EXTERNAL);
    }
    var part = value(reader, "PartName");
    if (MEDIA_TYPES.containsKey(type) && part.startsWith("/")) {
      mainParts.add(new MainPart(part.substring(1), MEDIA_TYPES.get(type)));
    }
  }

  /// A link that a person may follow is text; everything else is loaded when it is opened.
  private void relationship(String type, String targetMode) {
    if (type.endsWith("/vbaproject") || type.endsWith("macrosheet")) {
      fault = OfficeFault.MACROS;
    } else if (type.endsWith("/oleobject")
        || type.endsWith("/package")
        || type.endsWith("/control")) {
      found(OfficeFault.EMBEDDED);
    } else if (type.endsWith("/externallink")
        || type.endsWith("/connections")
        || (targetMode.equalsIgnoreCase("External") && !type.endsWith("/hyperlink"))) {
      found(OfficeFault.EXTERNAL);
    }
  }

  private void found(OfficeFault another) {
    fault = fault == null ? another : fault;
  }

  private static String value(XMLStreamReader reader, String attribute) {
    var value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value.strip();
  }

  Optional<OfficeFault> fault() {
    return fault == null && fields.loadSomething()
        ? Optional.of(OfficeFault.EXTERNAL)
        : Optional.ofNullable(fault);
  }

  /// Empty where there is none, or more than one.
  Optional<MainPart> mainPart() {
    return mainParts.size() == 1 ? Optional.of(mainParts.getFirst()) : Optional.empty();
  }
}

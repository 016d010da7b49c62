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
/// `.rels` what each part refers to.
final class OfficeMarkup {

  private static final String CONTENT_TYPES = "[content_types].xml";
  private static final String MAIN = ".main+xml";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          MediaTypes.WORD + MAIN, MediaTypes.WORD,
          MediaTypes.EXCEL + MAIN, MediaTypes.EXCEL,
          MediaTypes.POWERPOINT + MAIN, MediaTypes.POWERPOINT);

  private static final XMLInputFactory XML = factory();

  private final List<MainPart> mainParts = new ArrayList<>();
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
    return name.equals(CONTENT_TYPES) || name.endsWith(".rels");
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
          element(name.toLowerCase(Locale.ROOT).equals(CONTENT_TYPES), reader);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of(OfficeFault.NO_OFFICE_DOCUMENT);
    }
  }

  private void element(boolean isOfTypes, XMLStreamReader reader) {
    if (isOfTypes) {
      contentType(reader);
    } else if (reader.getLocalName().equals("Relationship")) {
      relationship(value(reader, "Type").toLowerCase(Locale.ROOT), value(reader, "TargetMode"));
    }
  }

  private void contentType(XMLStreamReader reader) {
    var type = value(reader, "ContentType");
    var folded = type.toLowerCase(Locale.ROOT);
    if (folded.contains("macroenabled") || folded.contains("vbaproject")) {
      fault = OfficeFault.MACROS;
    } else if (folded.contains("activex") || folded.contains("oleobject")) {
      found(OfficeFault.EMBEDDED);
    }
    var part = value(reader, "PartName");
    if (MEDIA_TYPES.containsKey(type) && part.startsWith("/")) {
      mainParts.add(new MainPart(part.substring(1), MEDIA_TYPES.get(type)));
    }
  }

  /// A link that a person may follow is text; everything else is loaded when it is opened.
  private void relationship(String type, String targetMode) {
    if (type.endsWith("/vbaproject")) {
      fault = OfficeFault.MACROS;
    } else if (type.endsWith("/oleobject")
        || type.endsWith("/package")
        || type.endsWith("/control")) {
      found(OfficeFault.EMBEDDED);
    } else if (targetMode.equalsIgnoreCase("External") && !type.endsWith("/hyperlink")) {
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
    return Optional.ofNullable(fault);
  }

  /// Empty where there is none, or more than one.
  Optional<MainPart> mainPart() {
    return mainParts.size() == 1 ? Optional.of(mainParts.getFirst()) : Optional.empty();
  }
}

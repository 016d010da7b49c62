package yuqing.archive.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/// The colour space of a paper, which PDF/A wants declared: the JDK's sRGB profile.
final class PaperColours {

  private static final String SRGB = "sRGB IEC61966-2.1";

  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private PaperColours() {}

  static void declare(PDDocument document) throws IOException {
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }
}

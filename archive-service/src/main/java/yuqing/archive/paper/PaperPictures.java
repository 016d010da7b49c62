package yuqing.archive.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// The pictures of a paper, which PDF/A wants printed as they are: no reader smooths them.
final class PaperPictures {

  private PaperPictures() {}

  static void leaveAsTheyAre(PDDocument document) throws IOException {
    for (var page : document.getPages()) {
      var resources = page.getResources();
      for (var name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject picture) {
          picture.setInterpolate(false);
        }
      }
    }
  }
}

package yuqing.archive.volume.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.paper.LongPaper;
import yuqing.archive.paper.PaperTemplates;
import yuqing.archive.paper.PaperText;
import yuqing.archive.volume.text.TextPieces;
import yuqing.archive.volume.text.TextRedline;

/// Writes the parts of a printed dossier, of any length: what was written is set as pages once
/// there is enough of it, so that memory holds a few dozen pages. Parts are numbered as they
/// begin, and one without anything in it does not begin.
public final class PartWriter {

  /// Set together: some fifty pages, after which a new page begins.
  private static final int PAGES_WEIGHT = 56_000;

  /// What a row, a heading or a paragraph costs beside its characters.
  private static final int PIECE_WEIGHT = 60;

  /// A longer text is set in pieces, so that it may begin on one set of pages and end on another.
  private static final int PIECE_CHARACTERS = 20_000;

  /// A row of more characters may be parted by the end of a page.
  private static final int ROW_ON_ONE_PAGE = 500;

  /// What a table weighs at most that is not parted by the end of a page.
  private static final int TABLE_ON_ONE_PAGE = 600;

  private static final String TABLE = "<table>";

  private static final String HEAD =
      "<html><head><style>" + PaperTemplates.render("volume/style", null) + "</style></head><body>";

  private static final String FOOT = "</body></html>";

  private final LongPaper paper;
  private final StringBuilder html = new StringBuilder();

  /// Of the parts that begin in what is not set yet: title by the id of its heading.
  private final Map<String, String> begun = new LinkedHashMap<>();

  private TableColumns table;
  private int tableBegins;
  private int tableWeight;
  private int weight;
  private int parts;

  /// Of the part that begins with the next thing written; null once it has begun.
  private String title;

  public PartWriter(LongPaper paper) {
    this.paper = paper;
  }

  /// What is written from now on is of another part.
  ///
  /// @param next its title without its number
  public void begin(String next) {
    closeTable();
    title = next;
  }

  /// Whether something was written since the last [#begin].
  public boolean hasBegun() {
    return title == null;
  }

  void heading(String text) {
    startBlock();
    // A heading stays with what follows it.
    setWhenFull(PAGES_WEIGHT / 2);
    element("h3", text);
  }

  void line(String text) {
    startBlock();
    element("p", text);
    setWhenFull(PAGES_WEIGHT);
  }

  /// Over a table, below a heading.
  void subheading(String text) {
    startBlock();
    element("h4", text);
  }

  /// What people wrote, whole, with its line breaks; nothing where there is none.
  void prose(String label, String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    startBlock();
    element("h4", label);
    for (var from = 0; from < text.length(); ) {
      var to = TextPieces.end(text, from, PIECE_CHARACTERS);
      element("div class=\"text\"", text.substring(from, to));
      setWhenFull(PAGES_WEIGHT);
      from = to;
    }
  }

  /// What differs between two texts, the whole of both.
  void redline(String label, List<TextRedline.Piece> pieces) {
    startBlock();
    element("h4", label);
    html.append("<div class=\"text\">");
    for (var piece : pieces) {
      for (var from = 0; from < piece.text().length(); ) {
        var to = TextPieces.end(piece.text(), from, PIECE_CHARACTERS);
        element(piece.kind().element(), piece.text().substring(from, to));
        if (isFull(PAGES_WEIGHT)) {
          html.append("</div>");
          setPages();
          html.append("<div class=\"text\">");
        }
        from = to;
      }
    }
    html.append("</div>");
  }

  /// A name and its value; those that follow each other are one table. Nothing where there is no
  /// value.
  void fact(String name, String value) {
    if (value != null && !value.isBlank()) {
      row(TableColumns.FACTS, name, value);
    }
  }

  /// A row; those of the same columns that follow each other are one table.
  ///
  /// @param cells one for each column; may have line breaks
  void row(TableColumns columns, String... cells) {
    if (!columns.equals(table)) {
      startBlock();
      openTable(columns);
    }
    var characters = 0;
    for (var cell : cells) {
      characters += cell.length();
    }
    html.append(characters > ROW_ON_ONE_PAGE ? "<tr class=\"long\">" : "<tr>");
    for (var cell : cells) {
      html.append("<td>").append(PaperText.escaped(cell)).append("</td>");
    }
    html.append("</tr>");
    weight += characters + PIECE_WEIGHT;
    tableWeight += characters + PIECE_WEIGHT;
    setWhenFull(PAGES_WEIGHT);
  }

  /// XHTML that is well-formed and escaped already, small enough for the pages it begins on.
  void markup(String xhtml) {
    startBlock();
    html.append(xhtml);
    weight += xhtml.length();
  }

  /// To be called once, after everything else.
  public void end() {
    closeTable();
    setPages();
  }

  private void startBlock() {
    closeTable();
    if (title != null) {
      parts++;
      var id = "part-" + parts;
      var numbered = PartNumerals.of(parts) + "、" + title;
      title = null;
      begun.put(id, numbered);
      element("h2 id=\"" + id + '"', numbered);
    }
  }

  private void element(String tag, String text) {
    html.append('<').append(tag).append('>').append(PaperText.escaped(text));
    html.append("</").append(tag.split(" ", 2)[0]).append('>');
    weight += text.length() + PIECE_WEIGHT;
  }

  private void openTable(TableColumns columns) {
    table = columns;
    tableBegins = html.length();
    tableWeight = 0;
    html.append(TABLE);
    for (var column : columns.columns()) {
      html.append("<col");
      if (column.millimetres() > 0) {
        html.append(" style=\"width: ").append(column.millimetres()).append("mm\"");
      }
      html.append("/>");
    }
    if (columns.hasHead()) {
      html.append("<thead><tr>");
      columns
          .columns()
          .forEach(column -> html.append("<th>").append(column.title()).append("</th>"));
      html.append("</tr></thead>");
    }
    html.append("<tbody>");
  }

  private void closeTable() {
    if (table != null) {
      html.append("</tbody></table>");
      if (tableWeight < TABLE_ON_ONE_PAGE) {
        html.replace(tableBegins, tableBegins + TABLE.length(), "<table class=\"short\">");
      }
      table = null;
    }
  }

  private boolean isFull(int most) {
    return weight >= most;
  }

  private void setWhenFull(int most) {
    if (isFull(most)) {
      closeTable();
      setPages();
    }
  }

  private void setPages() {
    if (html.isEmpty()) {
      return;
    }
    try {
      paper.parts(begun, HEAD + html + FOOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begun.clear();
    html.setLength(0);
    weight = 0;
  }
}

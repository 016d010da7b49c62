package yuqing.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import yuqing.localstack.StackException;

/// Lucene in this JVM on the same texts: pairs of neighbours by its CJK analyzer, single characters
/// in a field of their own, documents kept in the order in which they are shown. It only names what
/// it found: no roles, no status, no highlights.
final class LuceneSearch implements SearchEngine, AutoCloseable {

  private static final String PAIRS = "pairs";
  private static final String CHARACTERS = "characters";
  private static final String RECEIVED = "received";
  private static final String INCIDENT = "incident";
  private static final double BUFFER_MIB = 32;
  private static final Sort NEWEST = new Sort(new SortField(RECEIVED, SortField.Type.LONG, true));

  private final Analyzer analyzer =
      new PerFieldAnalyzerWrapper(new CJKAnalyzer(), Map.of(CHARACTERS, new StandardAnalyzer()));

  private final Directory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  LuceneSearch(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
  }

  void load(int cases) throws IOException {
    var settings = new IndexWriterConfig(analyzer);
    settings.setIndexSort(NEWEST);
    settings.setRAMBufferSizeMB(BUFFER_MIB);
    try (var writer = new IndexWriter(directory, settings)) {
      for (int which = 0; which < cases; which++) {
        writer.addDocument(document(MadeUpCase.of(which)));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  private static Document document(MadeUpCase it) {
    var document = new Document();
    document.add(new StoredField(INCIDENT, it.id()));
    document.add(new NumericDocValuesField(RECEIVED, it.receivedAt().toEpochMilli()));
    document.add(new StringField("department", it.department(), Field.Store.NO));
    document.add(new StringField("category", it.category(), Field.Store.NO));
    document.add(new StringField("level", Integer.toString(it.level()), Field.Store.NO));
    for (var piece : it.pieces()) {
      document.add(new TextField(PAIRS, piece.text(), Field.Store.NO));
      document.add(new TextField(CHARACTERS, piece.text(), Field.Store.NO));
    }
    return document;
  }

  @Override
  public FoundPage find(AskedQuery asked) throws IOException {
    long begun = System.nanoTime();
    var query = new BooleanQuery.Builder();
    asked.words().forEach(word -> query.add(phrase(word), Occur.MUST));
    asked.more().forEach((field, value) -> query.add(term(field, value), Occur.FILTER));
    if (asked.department() != null) {
      query.add(term("department", asked.department()), Occur.FILTER);
    }
    var incidents = new ArrayList<String>();
    var stored = searcher.storedFields();
    for (var hit : searcher.search(query.build(), FoundPage.ROWS, NEWEST).scoreDocs) {
      incidents.add(stored.document(hit.doc).get(INCIDENT));
    }
    return new FoundPage(incidents, System.nanoTime() - begun);
  }

  private Query phrase(String word) {
    var field = word.length() == 1 ? CHARACTERS : PAIRS;
    var query = new QueryBuilder(analyzer).createPhraseQuery(field, word);
    if (query == null) {
      throw new StackException("nothing to search in " + word);
    }
    return query;
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }
}

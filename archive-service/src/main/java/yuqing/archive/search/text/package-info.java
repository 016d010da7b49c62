/// How a text is compared: folded, cut into grams, looked through for the words of a query. Strings
/// alone; no incident, no database.
package yuqing.archive.search.text;

/// What is on record, in the words of people: each event as a Chinese sentence, each term by its
/// name, each recorder by post. Judges nothing and reads no table.
package yuqing.archive.words;

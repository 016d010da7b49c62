/// Replies that the reader is to publish, as the editor on file of an official channel.
package yuqing.desk.publication;

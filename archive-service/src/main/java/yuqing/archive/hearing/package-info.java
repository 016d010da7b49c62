/// What comes in from the topics, and what can never be taken in.
package yuqing.archive.hearing;

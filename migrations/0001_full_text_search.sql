CREATE VIRTUAL TABLE `page_search` USING fts5(`text`, content='document_pages', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE TRIGGER `document_pages_ai` AFTER INSERT ON `document_pages` BEGIN
  INSERT INTO `page_search`(rowid, `text`) VALUES (new.`id`, new.`text`);
END;
--> statement-breakpoint
CREATE TRIGGER `document_pages_ad` AFTER DELETE ON `document_pages` BEGIN
  INSERT INTO `page_search`(`page_search`, rowid, `text`) VALUES ('delete', old.`id`, old.`text`);
END;
--> statement-breakpoint
CREATE TRIGGER `document_pages_au` AFTER UPDATE ON `document_pages` BEGIN
  INSERT INTO `page_search`(`page_search`, rowid, `text`) VALUES ('delete', old.`id`, old.`text`);
  INSERT INTO `page_search`(rowid, `text`) VALUES (new.`id`, new.`text`);
END;

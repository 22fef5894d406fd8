CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`question` text,
	`state` text NOT NULL,
	`specialty` text,
	`opened_on` text,
	`note` text,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cases_by_person` ON `cases` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `diagnoses` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`name` text NOT NULL,
	`code` text,
	`certainty` text NOT NULL,
	`diagnosed_on` text,
	`provider_id` text,
	`note` text,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `diagnoses_by_person` ON `diagnoses` (`person_id`,`diagnosed_on`);--> statement-breakpoint
CREATE INDEX `diagnoses_by_case` ON `diagnoses` (`case_id`,`diagnosed_on`);--> statement-breakpoint
CREATE TABLE `case_documents` (
	`case_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `document_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_documents_by_document` ON `case_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_pages` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`page` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_pages_by_page` ON `document_pages` (`document_id`,`page`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`content_id` text NOT NULL,
	`rendition_id` text,
	`original_name` text NOT NULL,
	`media_type` text NOT NULL,
	`page_count` integer NOT NULL,
	`condition` text NOT NULL,
	`has_text` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`document_date` text,
	`provider_id` text,
	`note` text,
	`deleted_at` text,
	`imported_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_id`) REFERENCES `stored_objects`(`content_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rendition_id`) REFERENCES `stored_objects`(`content_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_by_person` ON `documents` (`person_id`,`document_date`);--> statement-breakpoint
CREATE INDEX `documents_by_content` ON `documents` (`content_id`);--> statement-breakpoint
CREATE TABLE `stored_objects` (
	`content_id` text PRIMARY KEY NOT NULL,
	`file_key` blob NOT NULL,
	`byte_size` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source_links` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`page` integer,
	`area_x` real,
	`area_y` real,
	`area_width` real,
	`area_height` real,
	`case_id` text,
	`diagnosis_id` text,
	`test_result_id` text,
	`referral_id` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`diagnosis_id`) REFERENCES `diagnoses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`test_result_id`) REFERENCES `test_results`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `source_links_by_document` ON `source_links` (`document_id`,`page`);--> statement-breakpoint
CREATE INDEX `source_links_by_case` ON `source_links` (`case_id`);--> statement-breakpoint
CREATE INDEX `source_links_by_diagnosis` ON `source_links` (`diagnosis_id`);--> statement-breakpoint
CREATE INDEX `source_links_by_test_result` ON `source_links` (`test_result_id`);--> statement-breakpoint
CREATE INDEX `source_links_by_referral` ON `source_links` (`referral_id`);--> statement-breakpoint
CREATE TABLE `packets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`content_id` text NOT NULL,
	`language` text NOT NULL,
	`recipient_name` text,
	`file_name` text NOT NULL,
	`page_count` integer NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`is_password_protected` integer NOT NULL,
	`manifest` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_id`) REFERENCES `stored_objects`(`content_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `packets_by_case` ON `packets` (`case_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`preferred_name` text,
	`birth_date` text,
	`sex` text NOT NULL,
	`relationship` text NOT NULL,
	`jurisdiction` text,
	`health_number` text,
	`health_number_version` text,
	`preferred_language` text,
	`phone` text,
	`email` text,
	`address` text,
	`color` text NOT NULL,
	`acting_for_name` text,
	`acting_for_basis` text,
	`acting_for_phone` text,
	`acting_for_valid_until` text,
	`note` text,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `providers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`specialty` text,
	`organization` text,
	`phone` text,
	`fax` text,
	`email` text,
	`address` text,
	`note` text,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`state` text NOT NULL,
	`from_provider_id` text,
	`to_provider_id` text,
	`expectation` text,
	`urgency` text,
	`reason` text,
	`requested_on` text,
	`sent_on` text,
	`appointment_on` text,
	`note` text,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referrals_by_person` ON `referrals` (`person_id`,`requested_on`);--> statement-breakpoint
CREATE INDEX `referrals_by_case` ON `referrals` (`case_id`,`requested_on`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`test_result_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`unit` text,
	`reference_range` text,
	`flag` text,
	`page` integer,
	FOREIGN KEY (`test_result_id`) REFERENCES `test_results`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `observations_by_result` ON `observations` (`test_result_id`,`position`);--> statement-breakpoint
CREATE TABLE `test_results` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`collected_on` text,
	`received_on` text,
	`reported_on` text,
	`provider_id` text,
	`accession_number` text,
	`conclusion` text,
	`note` text,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `test_results_by_person` ON `test_results` (`person_id`,`collected_on`);--> statement-breakpoint
CREATE INDEX `test_results_by_case` ON `test_results` (`case_id`,`collected_on`);
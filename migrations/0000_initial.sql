CREATE TABLE `allergies` (
	`id` text PRIMARY KEY NOT NULL,
	`substance` text NOT NULL,
	`type` text NOT NULL,
	`category` text NOT NULL,
	`reaction` text,
	`severity` text NOT NULL,
	`noted_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `authorizations` (
	`id` text PRIMARY KEY NOT NULL,
	`payer` text NOT NULL,
	`programme` text,
	`form_number` text,
	`applicant_id` text,
	`service` text NOT NULL,
	`status` text NOT NULL,
	`submitted_on` text,
	`reference_number` text,
	`decided_on` text,
	`valid_from` text,
	`valid_until` text,
	`conditions` text,
	`appeal_by` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`applicant_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `backup_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`folder` text,
	`last_verified_at` text
);
--> statement-breakpoint
CREATE TABLE `care_team` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`role` text NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_team_by_person` ON `care_team` (`person_id`,`provider_id`,`role`);--> statement-breakpoint
CREATE TABLE `checklist_marks` (
	`case_id` text NOT NULL,
	`code` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	PRIMARY KEY(`case_id`, `code`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`case_id` text PRIMARY KEY NOT NULL,
	`followed_opinion_id` text,
	`decision` text,
	`reasons` text,
	`decided_on` text,
	`follow_up_on` text,
	`follow_up_note` text,
	`is_follow_up_done` integer NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`followed_opinion_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `opinion_judgements` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`aspect` text NOT NULL,
	`mark` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`, `aspect`),
	FOREIGN KEY (`first_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `opinions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`answer` text,
	`answered_on` text,
	`consultation_id` text,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `questions_by_case` ON `questions` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`question` text,
	`state` text NOT NULL,
	`specialty` text,
	`current_provider_id` text,
	`opened_on` text,
	`note` text,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`current_provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cases_by_person` ON `cases` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`mode` text NOT NULL,
	`held_on` text,
	`starts_at` text,
	`duration_minutes` integer,
	`place` text,
	`attendees` text,
	`preparation` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `diagnoses` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`code` text,
	`certainty` text NOT NULL,
	`diagnosed_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
	`unread_pages` integer DEFAULT 0 NOT NULL,
	`recognized_pages` integer DEFAULT 0 NOT NULL,
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
CREATE INDEX `documents_by_import` ON `documents` (`imported_at`);--> statement-breakpoint
CREATE TABLE `stored_objects` (
	`content_id` text PRIMARY KEY NOT NULL,
	`file_key` blob NOT NULL,
	`byte_size` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `family_history` (
	`id` text PRIMARY KEY NOT NULL,
	`relative` text NOT NULL,
	`condition` text NOT NULL,
	`age_at_onset` text,
	`age_at_death` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `immunizations` (
	`id` text PRIMARY KEY NOT NULL,
	`vaccine` text NOT NULL,
	`given_on` text,
	`dose` text,
	`lot_number` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
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
	`record_id` text,
	`case_id` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `source_links_by_document` ON `source_links` (`document_id`,`page`);--> statement-breakpoint
CREATE INDEX `source_links_by_record` ON `source_links` (`record_id`);--> statement-breakpoint
CREATE INDEX `source_links_by_case` ON `source_links` (`case_id`);--> statement-breakpoint
CREATE TABLE `material_loans` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`description` text NOT NULL,
	`borrower_id` text,
	`accession_number` text,
	`item_ids` text,
	`status` text NOT NULL,
	`requested_on` text,
	`sent_on` text,
	`carrier` text,
	`tracking_number` text,
	`received_on` text,
	`return_due_on` text,
	`returned_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `medications` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`dose` text,
	`route` text,
	`frequency` text,
	`is_as_needed` integer NOT NULL,
	`reason` text,
	`started_on` text,
	`stopped_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `opinions` (
	`id` text PRIMARY KEY NOT NULL,
	`order` text NOT NULL,
	`given_on` text,
	`diagnosis` text,
	`recommended_treatment` text,
	`alternatives` text,
	`rationale` text,
	`urgency` text,
	`confidence` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `packet_drafts` (
	`case_id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `packet_files` (
	`packet_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`content_id` text NOT NULL,
	`file_name` text NOT NULL,
	`byte_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`first_page` integer NOT NULL,
	`page_count` integer NOT NULL,
	PRIMARY KEY(`packet_id`, `position`),
	FOREIGN KEY (`packet_id`) REFERENCES `packets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`content_id`) REFERENCES `stored_objects`(`content_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `packet_files_by_content` ON `packet_files` (`content_id`);--> statement-breakpoint
CREATE TABLE `packets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_number` integer NOT NULL,
	`supplement_to` text,
	`page_count` integer NOT NULL,
	`saved_bytes` integer NOT NULL,
	`is_password_protected` integer NOT NULL,
	`plan` text NOT NULL,
	`manifest` text NOT NULL,
	`redactions` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplement_to`) REFERENCES `packets`(`id`) ON UPDATE no action ON DELETE no action
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
	`no_known_allergies_on` text,
	`no_known_allergies_said_by` text,
	`note` text,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `procedures` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`performed_on` text,
	`place` text,
	`outcome` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `providers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`specialty` text,
	`organization` text,
	`hospital` text,
	`network` text,
	`licence_number` text,
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
CREATE TABLE `record_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`jurisdiction` text,
	`items` text NOT NULL,
	`other_items` text,
	`period_from` text,
	`period_to` text,
	`status` text NOT NULL,
	`method` text,
	`requested_on` text,
	`due_on` text,
	`fee_estimate` text,
	`fee_paid` text,
	`received_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`provider_id` text,
	`title` text,
	`date` text,
	`status` text,
	`note` text,
	`flagged` integer DEFAULT 0 NOT NULL,
	`deleted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `records_by_person` ON `records` (`person_id`,`date`);--> statement-breakpoint
CREATE INDEX `records_by_person_kind` ON `records` (`person_id`,`kind`,`date`);--> statement-breakpoint
CREATE INDEX `records_by_case` ON `records` (`case_id`,`date`);--> statement-breakpoint
CREATE INDEX `records_by_kind` ON `records` (`kind`,`status`);--> statement-breakpoint
CREATE INDEX `records_in_trash` ON `records` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `referral_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`on` text,
	`by` text,
	`note` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `referral_steps_by_referral` ON `referral_steps` (`referral_id`,`position`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`from_provider_id` text,
	`expectation` text,
	`urgency` text,
	`reason` text,
	`requested_on` text,
	`sent_on` text,
	`appointment_on` text,
	`appointment_at` text,
	`previous_id` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referrals_by_previous` ON `referrals` (`previous_id`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`test_result_id` text NOT NULL,
	`person_id` text NOT NULL,
	`series_key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`unit` text,
	`reference_range` text,
	`flag` text,
	`page` integer,
	FOREIGN KEY (`test_result_id`) REFERENCES `test_results`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observations_by_result` ON `observations` (`test_result_id`,`position`);--> statement-breakpoint
CREATE INDEX `observations_by_series` ON `observations` (`person_id`,`series_key`);--> statement-breakpoint
CREATE TABLE `test_results` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`collected_on` text,
	`received_on` text,
	`reported_on` text,
	`accession_number` text,
	`conclusion` text,
	`observation_names` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `treatments` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`started_on` text,
	`ended_on` text,
	`response` text,
	`side_effects` text,
	`stop_reason` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);

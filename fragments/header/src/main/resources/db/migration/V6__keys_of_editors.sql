-- Keys end with their owner's role of editor; those that had outlived it end now.
delete from api_key k
 where not exists (select from account_role r where r.account = k.account and r.role = 'editor');
